package io.foyer.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerNamePolicyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Doe|Jane|Doe",
                "JANE DOE|Jane|Doe",
                "Doe, Jane|Jane|Doe",
                "DOE,JANE|Jane|Doe",
                "Mary Ann O'Neil|Mary|O'Neil",
                "Łukasz Żak|Łukasz|Żak"
            })
    void readsFirstAndLastName(String name, String given, String family) {
        assertThat(CallerNamePolicy.suggested(Map.of("callerName", name)))
                .containsEntry("givenName", given)
                .containsEntry("familyName", family);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WIRELESS CALLER",
                "CHICAGO IL",
                "Jane",
                "ACME Inc",
                "Unknown Number",
                "312 555",
                "One Two Three Four"
            })
    void leavesToTheAgentWhatIsNoPersonForCertain(String name) {
        assertThat(CallerNamePolicy.suggested(Map.of("callerName", name))).isEmpty();
    }

    @Test
    void knowsNothingWhereTheCallerIdSaysNothing() {
        assertThat(CallerNamePolicy.suggested(Map.of())).isEmpty();
    }
}
