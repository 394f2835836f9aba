package io.foyer.card.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

    private static final String PACK =
            """
            {"pack": "sums", "name": "Sums", "templates": [{"key": "sums.one", "name": "One", "currency": "USD",
             "statuses": [{"key": "new", "label": "New"}],
             "sides": [{"key": "front", "label": "Front", "sections": [{"key": "all", "label": "All", "fields": [
              {"key": "price", "type": "money", "label": "Price"},
              {"key": "rate", "type": "number", "label": "Rate"},
              {"key": "from", "type": "date", "label": "From"},
              {"key": "to", "type": "date", "label": "To"},
              {"key": "make", "type": "choice", "label": "Make", "choices": [{"value": "vw", "label": "Volkswagen"}]},
              {"key": "pets", "type": "yes-no", "label": "Pets"},
              {"key": "fee", "type": "money", "label": "Fee", "visibleWhen": {"field": "pets", "in": ["yes"]}},
              {"key": "result", "type": "computed", "label": "Result", "result": "%s", "formula": "%s"}]}]}]}]}""";

    @ParameterizedTest
    @CsvSource({
        "number, price * 12,                    1200.5, '',         14406",
        "money,  price * rate / 100,            333.33, 7.25,       24.17",
        "number, price + rate,                  '',     5,          5",
        "number, price + rate,                  '',     '',         ",
        "number, price - rate,                  '',     5,          -5",
        "number, price * rate,                  100,    '',         ",
        "number, price / rate,                  100,    0,          ",
        "number, -(price - 2) * 3,              4,      '',         -6",
        "number, 'min(price, rate, 50)',        100,    70,         50",
        "number, 'max(price, rate)',            100,    '',         100",
        "number, 'round(price / 3, 1)',         100,    '',         33.3",
        "text,   'price & \" per \" & rate',    9,      4,          9 per 4",
    })
    void reckonsWithNumbers(String result, String formula, String price, String rate, String expected) {
        assertThat(result(result, formula, Map.of("price", price, "rate", rate)))
                .isEqualTo(expected);
    }

    @Test
    void movesDatesByDaysAndTellsHowFarTheyLieApart() {
        Map<String, String> stay = Map.of("from", "2026-02-27", "to", "2026-03-02", "rate", "3");

        assertThat(result("number", "to - from", stay)).isEqualTo("3");
        assertThat(result("date", "from + rate", stay)).isEqualTo("2026-03-02");
        assertThat(result("date", "to - 365", stay)).isEqualTo("2025-03-02");
        assertThat(result("number", "to - from", Map.of("to", "2026-03-02"))).isNull();
    }

    @Test
    void namesChoicesAsTheyAreRead() {
        assertThat(result("text", "make & \" \" & rate", Map.of("make", "vw", "rate", "3")))
                .isEqualTo("Volkswagen 3");
    }

    @Test
    void leavesOutWhatIsNotShown() {
        assertThat(result("money", "price + fee", Map.of("price", "100", "fee", "30", "pets", "no")))
                .isEqualTo("100");
        assertThat(result("money", "price + fee", Map.of("price", "100", "fee", "30", "pets", "yes")))
                .isEqualTo("130");
    }

    @Test
    void cannotBeTalkedIntoAResultByWhatIsKept() {
        assertThat(result("number", "price * 2", Map.of("price", "4", "result", "99")))
                .isEqualTo("8");
    }

    @ParameterizedTest
    @CsvSource({"1 +", "(1", "price price", "sqrt(4)", "round(1)", "1 ; 2", "''"})
    void refusesWhatIsNoFormula(String text) {
        assertThatThrownBy(() -> Formula.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String result(String type, String formula, Map<String, String> values) {
        String pack = PACK.formatted(type, formula.replace("\"", "\\\""));
        return PackReader.read("sums.json", pack)
                .templates()
                .get(0)
                .computed(values)
                .get("result");
    }
}
