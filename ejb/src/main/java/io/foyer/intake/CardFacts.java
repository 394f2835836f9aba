package io.foyer.intake;

import io.foyer.card.CardOpening;
import io.foyer.card.template.CardTemplates;
import io.foyer.office.AdSourceRow;
import io.foyer.office.OfficeRow;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fixed facts of a card: what the communication itself says. */
final class CardFacts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private CardFacts() {}

    static CardOpening opening(
            Communication one,
            CommunicationRow row,
            Optional<AdSourceRow> source,
            Map<String, String> answers,
            OfficeRow office) {
        ZonedDateTime started = one.times().startedAt().atZone(ZoneId.of(office.timeZone()));
        Map<String, String> facts = new HashMap<>();
        put(facts, "trackingNumber", row.dnis());
        put(facts, "source", row.source());
        put(facts, "date", started.toLocalDate().toString());
        put(facts, "time", TIME.format(started));
        put(
                facts,
                "duration",
                one.times().durationSeconds() == null
                        ? null
                        : String.valueOf(one.times().durationSeconds()));
        put(facts, "channel", row.channel());
        put(facts, "callerNumber", one.caller().e164());
        put(facts, "callerName", one.caller().name());
        put(facts, "callerEmail", one.written().email());
        put(facts, "takenBy", row.takenBy() == null ? null : row.takenBy().name());
        return new CardOpening(
                one.companyId(),
                one.officeId(),
                source.map(AdSourceRow::cardTemplate).orElse(CardTemplates.USUAL),
                one.id(),
                one.customerId(),
                facts,
                answers);
    }

    private static void put(Map<String, String> facts, String key, String value) {
        if (value != null) {
            facts.put(key, value);
        }
    }
}
