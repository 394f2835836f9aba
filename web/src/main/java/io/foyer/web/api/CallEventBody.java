package io.foyer.web.api;

import io.foyer.intake.CallEventKind;
import io.foyer.intake.CallEventMessage;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One event of a call as a program sends it. */
@Schema(name = "CallEvent")
public record CallEventBody(
        @Schema(required = true, description = "The sender's id of the call, at most 250 characters") String callId,
        @Schema(required = true, description = "ringing, answered, busy, not-answered, ended-busy, abandoned or ended")
                String event,
        @Schema(description = "The number the call comes from, in any form") String ani,
        String callerName,
        @Schema(description = "The number that was dialled, in any form") String dnis,
        String destination,
        String agentExtension,
        String queue,
        @Schema(
                        description =
                                "Which of several phones, where a call rings at more than one; without it the agent's extension")
                String leg,
        @Schema(description = "in (the default) or out") String direction,
        @Schema(description = "normalClearing, busy, cancel, noAnswer, congestion, notFound or forwarded") String cause,
        @Schema(description = "RFC 3339") String at,
        @Schema(description = "The sender's id of the event; kept for nothing but his own reading") String eventId) {

    private static final int LONGEST_ID = 250;
    private static final int LONGEST_TEXT = 250;
    private static final int LONGEST_LEG = 120;
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** The message for the queue; {@link Invalid} names every field at fault. */
    CallEventMessage message(long connectionId, Instant now) {
        List<FieldFault> faults = new ArrayList<>();
        require("callId", callId, LONGEST_ID, faults);
        limit("ani", ani, LONGEST_TEXT, faults);
        limit("callerName", callerName, LONGEST_TEXT, faults);
        limit("dnis", dnis, LONGEST_TEXT, faults);
        limit("destination", destination, LONGEST_TEXT, faults);
        limit("agentExtension", agentExtension, 60, faults);
        limit("queue", queue, LONGEST_LEG, faults);
        limit("leg", leg, LONGEST_LEG, faults);
        limit("cause", cause, 60, faults);
        Optional<CallEventKind> kind = event == null ? Optional.empty() : CallEventKind.of(event);
        if (kind.isEmpty()) {
            faults.add(new FieldFault(
                    "event", "Say ringing, answered, busy, not-answered, ended-busy, abandoned or ended"));
        }
        String way = way();
        if (!way.equals("in") && !way.equals("out")) {
            faults.add(new FieldFault("direction", "Say in or out"));
        }
        Instant happened = time(now, faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new CallEventMessage(
                CallEventMessage.SCHEMA,
                connectionId,
                callId.strip(),
                kind.get(),
                phone(),
                way,
                ani,
                callerName,
                dnis,
                destination,
                queue,
                agentExtension,
                cause,
                happened,
                now);
    }

    private String way() {
        return direction == null || direction.isBlank()
                ? "in"
                : direction.strip().toLowerCase(Locale.ROOT);
    }

    /** Which phone it happened at: what two phones tell are two events. */
    private String phone() {
        if (leg != null) {
            return leg;
        }
        return agentExtension == null ? "" : agentExtension;
    }

    private Instant time(Instant now, List<FieldFault> faults) {
        if (at == null || at.isBlank()) {
            return null;
        }
        try {
            Instant happened = OffsetDateTime.parse(at.strip()).toInstant();
            if (happened.isAfter(now.plus(CLOCKS_DIFFER)) || happened.isBefore(EARLIEST)) {
                faults.add(new FieldFault("at", "This time lies in the future or before the year 2000"));
            }
            return happened;
        } catch (DateTimeException malformed) {
            faults.add(new FieldFault("at", "Write the time as in 2026-11-21T22:20:00Z"));
            return null;
        }
    }

    private static void require(String field, String value, int longest, List<FieldFault> faults) {
        if (value == null || value.isBlank()) {
            faults.add(new FieldFault(field, "This is needed"));
        } else {
            limit(field, value, longest, faults);
        }
    }

    private static void limit(String field, String value, int longest, List<FieldFault> faults) {
        if (value != null && value.length() > longest) {
            faults.add(new FieldFault(field, "At most " + longest + " characters"));
        }
    }
}
