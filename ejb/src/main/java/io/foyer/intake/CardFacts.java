package io.foyer.intake;

import io.foyer.office.AdSourceRow;
import io.foyer.office.OfficeRow;
import io.foyer.shared.CallerClass;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** The fixed facts of a card: what the communication itself says. */
final class CardFacts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private CardFacts() {}

    /**
     * The facts by their source.
     *
     * @param source the advertisement, or null
     * @param taker who took it, or null
     */
    static Map<String, String> of(Communication one, AdSourceRow source, String taker, OfficeRow office) {
        ZonedDateTime started = one.times().startedAt().atZone(ZoneId.of(office.timeZone()));
        Map<String, String> facts = new HashMap<>();
        put(facts, "trackingNumber", one.dnisE164() != null ? one.dnisE164() : one.dnisRaw());
        put(facts, "source", source == null ? null : source.name());
        put(facts, "date", started.toLocalDate().toString());
        put(facts, "time", TIME.format(started));
        put(
                facts,
                "duration",
                one.times().durationSeconds() == null
                        ? null
                        : String.valueOf(one.times().durationSeconds()));
        put(facts, "channel", one.channel().code());
        put(facts, "callerNumber", one.caller().e164());
        put(facts, "callerSent", notCertain(one.caller()));
        put(facts, "callerName", one.caller().name());
        put(facts, "callerEmail", one.written().email());
        put(facts, "takenBy", taker);
        return facts;
    }

    /** What was sent for a number and is none for certain; it is shown to a person and fills nothing. */
    private static String notCertain(CallerSide caller) {
        boolean saysNothing =
                caller.callerClass() == CallerClass.WITHHELD || caller.callerClass() == CallerClass.UNAVAILABLE;
        return caller.e164() != null || saysNothing ? null : caller.raw();
    }

    private static void put(Map<String, String> facts, String key, String value) {
        if (value != null && !value.isBlank()) {
            facts.put(key, value);
        }
    }
}
