package io.foyer.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenCardTest {

    @Test
    void tagChangesWithVersionStatusAndEachValue() {
        String tag = card(3, "new", Map.of("pets", "yes")).tag();

        assertThat(tag)
                .isEqualTo(card(3, "new", Map.of("pets", "yes")).tag())
                .isNotEqualTo(card(4, "new", Map.of("pets", "yes")).tag())
                .isNotEqualTo(card(3, "done", Map.of("pets", "yes")).tag())
                .isNotEqualTo(card(3, "new", Map.of("pets", "no")).tag());
    }

    @Test
    void tagDoesNotDependOnTheOrderOfValues() {
        Map<String, String> one = new LinkedHashMap<>(Map.of("a", "1"));
        one.put("b", "2");
        Map<String, String> other = new LinkedHashMap<>(Map.of("b", "2"));
        other.put("a", "1");

        assertThat(card(1, "new", one).tag()).isEqualTo(card(1, "new", other).tag());
    }

    private static OpenCard card(int version, String status, Map<String, String> values) {
        return new OpenCard(
                5L, version, "3 test.visit", Templates.VISIT, 2, 7L, 3L, status, values, "A", null, "A", null);
    }
}
