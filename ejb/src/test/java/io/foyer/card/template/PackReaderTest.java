package io.foyer.card.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackReaderTest {

    private static final String PACK =
            """
            {
              "pack": "toys",
              "name": "Toys",
              "templates": [{
                "key": "toys.order",
                "name": "Order",
                "currency": "EUR",
                "statuses": [{"key": "new", "label": "New"}, {"key": "done", "label": "Done", "closed": true}],
                "sides": [{"key": "front", "label": "Front", "sections": [{"key": "who", "label": "Who", "fields": [
            %s
                ]}]}]
              }]
            }
            """;

    @Test
    void readsFieldsWithTheirDefaults() {
        CardTemplate order = order("{\"key\": \"size\", \"type\": \"number\", \"label\": \"Size\", \"min\": 1}");

        Field size = order.fields().get("size");
        assertThat(size.kind()).isEqualTo(FieldKind.MANUAL);
        assertThat(size.limits().min()).isEqualTo("1");
        assertThat(size.span()).isEqualTo(1);
        assertThat(order.firstStatus().key()).isEqualTo("new");
        assertThat(order.isClosed("done")).isTrue();
        assertThat(order.isClosed("of-an-older-version")).isFalse();
    }

    @Test
    void givesMoneyFieldsTheTemplatesCurrency() {
        assertThat(order("{\"key\": \"price\", \"type\": \"money\", \"label\": \"Price\"}")
                        .fields()
                        .get("price")
                        .currency())
                .isEqualTo("EUR");
    }

    @Test
    void keptTextOfATemplateReadsAsTheSameTemplate() {
        Pack pack = PackReader.read(
                "toys.json",
                PACK.formatted("{\"key\": \"size\", \"type\": \"number\", \"label\": \"Size\", \"max\": 9.5}"));

        assertThat(PackReader.template("toys.order 1", pack.bodies().get(0)))
                .isEqualTo(pack.templates().get(0));
    }

    @Test
    void layoutOfTheFileDoesNotChangeTheKeptText() {
        String text = PACK.formatted("{\"key\": \"size\", \"type\": \"number\", \"label\": \"Size\"}");

        assertThat(PackReader.read("a", text.replace("\n", "\n\n   ")).bodies())
                .isEqualTo(PackReader.read("a", text).bodies());
    }

    @Test
    void namesEveryFaultWithItsLine() {
        List<PackFault> faults = faults(
                """
                {"key": "Size", "type": "number", "label": "Size"},
                {"key": "colour", "type": "choice", "label": "Colour"},
                {"key": "when", "type": "moment"},
                {"key": "pets", "type": "yes-no", "label": "Pets", "requird": true},
                {"key": "from", "type": "text", "kind": "fixed", "source": "weather", "label": "From"}""");

        assertThat(faults)
                .extracting(PackFault::line, PackFault::place)
                .containsExactlyInAnyOrder(
                        tuple(10, "templates[0].sides[0].sections[0].fields[0].key"),
                        tuple(11, "templates[0].sides[0].sections[0].fields[1].choices"),
                        tuple(12, "templates[0].sides[0].sections[0].fields[2].type"),
                        tuple(12, "templates[0].sides[0].sections[0].fields[2].label"),
                        tuple(13, "templates[0].sides[0].sections[0].fields[3].requird"),
                        tuple(14, "templates[0].sides[0].sections[0].fields[4].source"));
    }

    @Test
    void refusesTwoFieldsWithOneKeyOrOneSource() {
        assertThat(
                        faults(
                                """
                        {"key": "a", "type": "text", "label": "A", "kind": "variable", "source": "city"},
                        {"key": "a", "type": "text", "label": "A", "kind": "variable", "source": "city"}"""))
                .extracting(PackFault::problem)
                .containsExactlyInAnyOrder("\"a\" is used by another field", "is taken by the field \"a\" already");
    }

    @Test
    void refusesAFieldNamedLikeTheStatus() {
        assertThat(faults("{\"key\": \"status\", \"type\": \"text\", \"label\": \"Status\"}"))
                .singleElement()
                .extracting(PackFault::problem)
                .isEqualTo("is taken by the card's own status");
    }

    @Test
    void refusesConditionsOnLaterFieldsOrImpossibleValues() {
        assertThat(
                        faults(
                                """
                        {"key": "a", "type": "text", "label": "A", "visibleWhen": {"field": "b", "in": ["yes"]}},
                        {"key": "b", "type": "yes-no", "label": "B"},
                        {"key": "c", "type": "text", "label": "C", "visibleWhen": {"field": "b", "in": ["maybe"]}},
                        {"key": "d", "type": "text", "label": "D", "visibleWhen": {"field": "a", "in": ["x"]}}"""))
                .extracting(PackFault::problem)
                .containsExactly(
                        "must name a field that stands before this one",
                        "may ask for yes, no only",
                        "must name a field of type choice, multi-choice or yes-no");
    }

    @Test
    void refusesLimitsAndDefaultsThatDoNotFitTheType() {
        assertThat(
                        faults(
                                """
                        {"key": "a", "type": "text", "label": "A", "min": 1},
                        {"key": "b", "type": "date", "label": "B", "min": "tomorrow"},
                        {"key": "c", "type": "number", "label": "C", "default": "many"},
                        {"key": "d", "type": "text", "label": "D", "pattern": "["},
                        {"key": "e", "type": "date", "label": "E", "notBefore": "c"}"""))
                .extracting(PackFault::place)
                .containsExactly(
                        "templates[0].sides[0].sections[0].fields[0].min",
                        "templates[0].sides[0].sections[0].fields[1].min",
                        "templates[0].sides[0].sections[0].fields[2].default",
                        "templates[0].sides[0].sections[0].fields[3].pattern",
                        "templates[0].sides[0].sections[0].fields[4].notBefore");
    }

    @Test
    void namesTheLineWhereATextIsNoJson() {
        assertThatThrownBy(() -> PackReader.read("toys.json", "{\n\"pack\": \"toys\",\n}"))
                .isInstanceOf(FaultyPack.class)
                .hasMessageStartingWith("toys.json, line 3 (top): is no JSON");
    }

    @Test
    void refusesANameGivenTwiceAndAKeyOfAnotherPack() {
        String text = PACK.formatted("{\"key\": \"a\", \"type\": \"text\", \"label\": \"A\", \"label\": \"B\"}")
                .replace("\"pack\": \"toys\"", "\"pack\": \"cars\"");

        assertThatThrownBy(() -> PackReader.read("toys.json", text))
                .hasMessageContaining("fields[0].label): is given twice")
                .hasMessageContaining("unlike toys.order");
    }

    private static CardTemplate order(String fields) {
        return PackReader.read("toys.json", PACK.formatted(fields)).templates().get(0);
    }

    private static List<PackFault> faults(String fields) {
        return catchThrowableOfType(FaultyPack.class, () -> order(fields)).faults();
    }

    private static org.assertj.core.groups.Tuple tuple(long line, String place) {
        return new org.assertj.core.groups.Tuple(line, place);
    }
}
