package io.foyer.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WellFormedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 0",
                "{} | 1",
                "{\"a\": [1, {\"b\": 2}]} | 3",
                "{\"a\": \"[[[\"} | 1",
                "{\"a\\\"[[\": 1} | 1",
                "[[[[ | 4"
            })
    void countsHowDeepJsonIsNested(String json, int depth) {
        assertThat(WellFormedText.depthOf(json.getBytes(UTF_8))).isEqualTo(depth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | false",
                "` {\"a\": [1, {\"b\": 2}]} ` | false",
                "{\"a\": \"}\\\"} [\"} | false",
                "no JSON | false",
                "` [{\"a\": 1}, {\"a\": 2}]` | true",
                "{\"a\": 1} trailing | true",
                "{\"a\": 1}{\"a\": 2} | true"
            })
    void tellsOneObjectFromMore(String json, boolean isMore) {
        assertThat(WellFormedText.isMoreThanOneObject(json.getBytes(UTF_8))).isEqualTo(isMore);
    }
}
