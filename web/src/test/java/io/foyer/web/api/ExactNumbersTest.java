package io.foyer.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactNumbersTest {

    private final Jsonb jsonb = new JsonOfApi().getContext(Sent.class);

    public record Sent(Long id, Integer count) {}

    @Test
    void readsWholeNumbersAndNone() {
        assertThat(jsonb.fromJson("{\"id\": 9007199254740993, \"count\": 7}", Sent.class))
                .isEqualTo(new Sent(9_007_199_254_740_993L, 7));
        assertThat(jsonb.fromJson("{\"id\": \"12\", \"count\": 2.0}", Sent.class))
                .isEqualTo(new Sent(12L, 2));
        assertThat(jsonb.fromJson("{\"id\": null}", Sent.class)).isEqualTo(new Sent(null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": 18446744073709551617}",
                "{\"id\": 1.7}",
                "{\"id\": 1e999999999}",
                "{\"id\": \"one\"}",
                "{\"id\": true}",
                "{\"id\": [1]}",
                "{\"id\": {\"id\": 1}}",
                "{\"count\": 4294967297}"
            })
    void refusesWhatWouldBeMisreadForAnotherNumber(String json) {
        assertThatThrownBy(() -> jsonb.fromJson(json, Sent.class)).isInstanceOf(JsonbException.class);
    }
}
