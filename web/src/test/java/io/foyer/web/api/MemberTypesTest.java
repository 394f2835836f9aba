package io.foyer.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A member of another type is named, with what it should have been. */
class MemberTypesTest {

    record Body(Long id, Integer minutes, Boolean told, Instant at, String note, Map<String, String> values) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    id      | 12
                    id      | 9223372036854775807
                    id      | null
                    minutes | 30
                    minutes | 3E1
                    told    | false
                    at      | "2027-01-31T15:00:00Z"
                    note    | "3B"
                    note    | 3
                    values  | {"unit": "3B", "floor": 3, "gone": null}
                    """)
    void takesWhatFits(String member, String json) {
        assertThat(refusal(member, json)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    id      | "12"
                    id      | 9223372036854775808
                    id      | 1E999999999
                    id      | true
                    minutes | 2.5
                    minutes | 2147483648
                    told    | "no"
                    at      | "2027-01-31T15:00"
                    at      | 1801407600
                    note    | ["3B"]
                    note    | {"text": "3B"}
                    values  | ["3B"]
                    values  | {"petKinds": ["cat"]}
                    """)
    void refusesWhatDoesNot(String member, String json) {
        assertThat(refusal(member, json)).isPresent();
    }

    private static Optional<String> refusal(String member, String json) {
        RecordComponent component = Arrays.stream(Body.class.getRecordComponents())
                .filter(one -> one.getName().equals(member))
                .findFirst()
                .orElseThrow();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonValue value = reader.readValue();
            return MemberTypes.refusal(component, value);
        }
    }
}
