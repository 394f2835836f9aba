package io.foyer.card.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PacksOfTheProductTest {

    private final Map<String, CardTemplate> templates = PackFiles.read().stream()
            .flatMap(pack -> pack.templates().stream())
            .collect(java.util.stream.Collectors.toMap(CardTemplate::key, template -> template));

    @Test
    void everyPackIsListedAndReadable() throws IOException {
        try (InputStream index = getClass().getResourceAsStream("/packs/multihousing.json")) {
            assertThat(new String(index.readAllBytes(), StandardCharsets.UTF_8)).contains("\"pack\": \"multihousing\"");
        }
        assertThat(templates.keySet()).contains("multihousing.guest-card", "multihousing.service-card");
    }

    @Test
    void guestCardHasTheStatusesThatOfficesUse() {
        assertThat(templates.get("multihousing.guest-card").statuses())
                .extracting(CardStatus::label)
                .containsExactly(
                        "New",
                        "Open",
                        "Waiting",
                        "Booked",
                        "Visited",
                        "Canceled (Manager)",
                        "Canceled (Renter)",
                        "No Show",
                        "Applied");
    }

    @Test
    void bothCardsHaveFrontAndBackAndTakeTheCallersFacts() {
        for (CardTemplate template : templates.values()) {
            assertThat(template.sides()).extracting(Side::key).containsExactly("front", "back");
            assertThat(template.fields().values().stream()
                            .filter(Field::isFixed)
                            .map(Field::source))
                    .containsAll(List.of("source", "date", "time", "duration", "channel", "callerNumber", "takenBy"));
        }
    }

    @Test
    void serviceCardAsksForThePetsPlaceOnlyWhereThereArePets() {
        CardTemplate service = templates.get("multihousing.service-card");
        Field where = service.fields().get("petsWhere");

        assertThat(service.shows(where, Map.of())).isFalse();
        assertThat(service.shows(where, Map.of("petsAtHome", "no"))).isFalse();
        assertThat(service.shows(where, Map.of("petsAtHome", "yes"))).isTrue();
    }

    @Test
    void whatHangsOnAHiddenFieldIsHiddenToo() {
        CardTemplate guest = templates.get("multihousing.guest-card");
        Field elsewhere = guest.fields().get("leasedElsewhere");

        assertThat(guest.shows(elsewhere, Map.of("decision", "leasing", "notLeasingReason", "competitor")))
                .isFalse();
        assertThat(guest.shows(elsewhere, Map.of("decision", "not-leasing", "notLeasingReason", "competitor")))
                .isTrue();
    }
}
