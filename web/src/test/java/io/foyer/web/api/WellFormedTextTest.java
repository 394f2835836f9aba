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
}
