package io.foyer.card.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
