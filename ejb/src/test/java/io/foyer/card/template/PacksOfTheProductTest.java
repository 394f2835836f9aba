package io.foyer.card.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PacksOfTheProductTest {

    private final Map<String, CardTemplate> templates = PackFiles.read().stream()
            .flatMap(pack -> pack.templates().stream())
            .collect(java.util.stream.Collectors.toMap(CardTemplate::key, template -> template));

    @Test
    void everyPackIsReadable() {
        assertThat(templates)
                .containsOnlyKeys(
                        "multihousing.guest-card",
                        "multihousing.service-card",
                        "automotive.sales-card",
                        "automotive.lease-card",
                        "real-estate.buyer-card",
                        "real-estate.seller-card",
                        "hotel.reservation-card",
                        "mass-merchandising.customer-card",
                        "vendor-management.vendor-card",
                        "vendor-management.request-card",
                        "broker-sales.deal-card");
    }

    /** A company takes a pack anew only where its revision is greater: change both, the file and its revision, or neither. */
    @Test
    void aPackThatChangesRaisesItsRevision() throws Exception {
        Map<String, String> digests = new TreeMap<>();
        for (Pack pack : PackFiles.read()) {
            byte[] sum = MessageDigest.getInstance("SHA-256")
                    .digest(pack.bodies().toString().getBytes(StandardCharsets.UTF_8));
            digests.put(pack.key(), pack.revision() + " " + HexFormat.of().formatHex(sum, 0, 6));
        }
        assertThat(digests)
                .containsOnly(
                        Map.entry("automotive", "1 04928125cb61"),
                        Map.entry("broker-sales", "2 a7a101a8c697"),
                        Map.entry("hotel", "1 e108dd7fa67f"),
                        Map.entry("mass-merchandising", "2 6c186206f079"),
                        Map.entry("multihousing", "1 eb0fe23977f8"),
                        Map.entry("real-estate", "2 98450e461858"),
                        Map.entry("vendor-management", "2 cd84e6b864c3"));
    }

    @Test
    void everyCardBringsMailsRemindersAndAListOfOutcomes() {
        assertThat(templates.values()).allSatisfy(template -> {
            assertThat(template.mails()).as(template.key()).isNotEmpty();
            assertThat(template.followUps()).as(template.key()).isNotEmpty();
            assertThat(template.statuses()).as(template.key()).anyMatch(CardStatus::closed);
            assertThat(template.fields().values().stream()
                            .filter(field -> field.type() == FieldType.CHOICE && field.required()))
                    .as(template.key())
                    .isNotEmpty();
        });
    }

    @Test
    void showsWhatSomethingComesToOnlyOnceThereIsSomethingToCompare() {
        assertThat(Map.of(
                        "vendor-management.request-card", "over",
                        "broker-sales.deal-card", "belowAsking",
                        "real-estate.buyer-card", "difference",
                        "real-estate.seller-card", "net"))
                .allSatisfy((key, field) -> {
                    CardTemplate template = templates.get(key);
                    assertThat(template.shows(template.fields().get(field), Map.of()))
                            .as(field)
                            .isFalse();
                });
    }

    @Test
    void everyPlaceInAMailNamesAFieldOfItsCard() {
        Set<String> elsewhere = Set.of("agent", "office", "unit", "givenName");
        Pattern place = Pattern.compile("\\{\\{(\\w+)}}");
        assertThat(templates.values()).allSatisfy(template -> template.mails()
                .forEach(mail -> assertThat(place.matcher(mail.subject() + mail.body())
                                .results()
                                .map(found -> found.group(1))
                                .filter(name -> !elsewhere.contains(name)))
                        .as(mail.name())
                        .allMatch(template.fields()::containsKey)));
    }

    @Test
    void hotelCardReckonsTheStay() {
        assertThat(templates
                        .get("hotel.reservation-card")
                        .computed(Map.of(
                                "arrival", "2026-12-30",
                                "departure", "2027-01-02",
                                "nightly", "120.50",
                                "rooms", "2",
                                "taxRate", "10")))
                .containsEntry("nights", "3")
                .containsEntry("roomTotal", "723")
                .containsEntry("tax", "72.30")
                .containsEntry("total", "795.30");
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
    void everyCardHasFrontAndBackAndTakeTheCallersFacts() {
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
