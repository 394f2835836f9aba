package io.foyer.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FillingPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Map<String, String> FACTS = Map.of(
            "source", "Chicago Tribune", "callerNumber", "+13125550142", "callerName", "DOE, JANE", "weather", "fine");

    @Test
    void takesFactsCustomerAndDefaults() {
        Map<String, String> filled =
                fill(7L, Map.of("givenName", "Jane", "familyName", "Doe", "phone1", "(312) 555-0142"));

        assertThat(filled)
                .containsOnly(
                        Map.entry("source", "Chicago Tribune"),
                        Map.entry("givenName", "Jane"),
                        Map.entry("familyName", "Doe"),
                        Map.entry("phone", "+13125550142"),
                        Map.entry("noticed", "2026-11-21"),
                        Map.entry("floor", "any"));
    }

    @Test
    void suggestsNameAndNumberOfTheCallerIdForSomebodyNew() {
        assertThat(fill(null, Map.of()))
                .containsEntry("givenName", "Jane")
                .containsEntry("familyName", "Doe")
                .containsEntry("phone", "+13125550142");
    }

    @Test
    void neverPutsTheCallerIdsNameOnSomebodyKnown() {
        assertThat(fill(7L, Map.of("familyName", "Roe")))
                .containsEntry("familyName", "Roe")
                .doesNotContainKeys("givenName", "phone");
    }

    @Test
    void takesWhatTheCustomerWroteHimselfButNeverOverARecord() {
        CardOpening opening = new CardOpening(
                1, 2, "test.visit", 3L, 7L, FACTS, Map.of("familyName", "Wrong", "givenName", "Jane", "floor", "any"));

        Map<String, String> filled =
                FillingPolicy.fill(Templates.VISIT, opening, Map.of("familyName", "Roe"), Templates.AMERICAN, TODAY);

        assertThat(filled)
                .containsEntry("familyName", "Roe")
                .containsEntry("givenName", "Jane")
                .containsEntry("floor", "any");
    }

    @Test
    void fillsNothingWithANumberThatIsNotCertain() {
        CardOpening opening = new CardOpening(
                1, 2, "test.visit", 3L, null, Map.of("callerSent", "5550142", "callerName", "WIRELESS"));

        assertThat(FillingPolicy.fill(Templates.VISIT, opening, Map.of(), Templates.AMERICAN, TODAY))
                .doesNotContainKeys("phone", "givenName", "familyName");
    }

    @Test
    void readsFixedFieldsOffTheFactsOfNow() {
        assertThat(FillingPolicy.fixed(Templates.VISIT, FACTS)).containsOnly(Map.entry("source", "Chicago Tribune"));
        assertThat(FillingPolicy.fixed(Templates.VISIT, Map.of())).isEmpty();
    }

    private static Map<String, String> fill(Long customerId, Map<String, String> customer) {
        CardOpening opening = new CardOpening(1, 2, "test.visit", 3L, customerId, FACTS);
        return FillingPolicy.fill(Templates.VISIT, opening, customer, Templates.AMERICAN, TODAY);
    }
}
