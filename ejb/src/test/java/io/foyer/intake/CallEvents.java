package io.foyer.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Events of one call, as messages, for tests. */
final class CallEvents {

    static final Instant RANG = Instant.parse("2026-11-21T15:00:00Z");

    private CallEvents() {}

    static CallEventMessage event(CallEventKind kind, long afterS) {
        return event(kind, "", afterS, null, null);
    }

    /** An event at a phone, some seconds after the ringing, taken in a second later. */
    static CallEventMessage event(CallEventKind kind, String leg, long afterS, String extension, String cause) {
        boolean rings = kind == CallEventKind.RINGING;
        return new CallEventMessage(
                CallEventMessage.SCHEMA,
                1,
                "call-1",
                kind,
                leg,
                "in",
                rings ? "+16465550142" : "6465550142",
                rings ? "Jane Doe" : null,
                "+13125550100",
                null,
                rings ? "leasing" : null,
                extension,
                cause,
                RANG.plusSeconds(afterS),
                RANG.plusSeconds(afterS + 1));
    }

    static CallEventMessage ended(long afterS, String cause) {
        return event(CallEventKind.ENDED, "", afterS, null, cause);
    }

    /** The same events without times of their own, taken in a second apart in this order. */
    static List<CallEventMessage> asTheyCome(List<CallEventMessage> events) {
        List<CallEventMessage> untimed = new ArrayList<>();
        for (CallEventMessage one : events) {
            untimed.add(new CallEventMessage(
                    one.schema(),
                    one.connectionId(),
                    one.externalId(),
                    one.kind(),
                    one.leg(),
                    one.direction(),
                    one.caller(),
                    one.callerName(),
                    one.dialled(),
                    one.destination(),
                    one.queue(),
                    one.agentExtension(),
                    one.cause(),
                    null,
                    RANG.plusSeconds(untimed.size())));
        }
        return untimed;
    }

    static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (int first = 0; first < items.size(); first++) {
            List<T> rest = new ArrayList<>(items);
            T head = rest.remove(first);
            for (List<T> tail : permutations(rest)) {
                List<T> order = new ArrayList<>(List.of(head));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }
}
