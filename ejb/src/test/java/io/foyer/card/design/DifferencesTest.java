package io.foyer.card.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.Field;
import io.foyer.card.template.PackReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final String CARD =
            """
            {"key": "own.recall", "name": "Recall", "currency": "USD", "statuses": [{"key": "new", "label": "New"}],
             "sides": [{"key": "front", "label": "Front", "sections": [
              {"key": "a", "label": "Teeth", "fields": [%s]}, {"key": "b", "label": "Money", "fields": [%s]}]}]}""";
    private static final String TOOTH = "{\"key\": \"tooth\", \"type\": \"number\", \"label\": \"Tooth\"}";
    private static final String FEE = "{\"key\": \"fee\", \"type\": \"money\", \"label\": \"Fee\"}";

    @Test
    void findsNothingBetweenEqualCards() {
        assertThat(Differences.between(card(TOOTH, FEE), card(TOOTH, FEE))).isEmpty();
    }

    @Test
    void namesWhatIsNewGoneMovedAndRetired() {
        String retired = TOOTH.replace("}", ", \"retired\": true}");
        String bridge = "{\"key\": \"bridge\", \"type\": \"yes-no\", \"label\": \"Bridge\"}";

        assertThat(Differences.between(card(TOOTH, FEE), card(bridge + ", " + FEE, retired)))
                .extracting(Difference::code, Difference::label)
                .containsExactlyInAnyOrder(
                        tuple("field.added", "Bridge"),
                        tuple("field.moved", "Fee"),
                        tuple("field.moved", "Tooth"),
                        tuple("field.retired", "Tooth"),
                        tuple("field.order", ""));
        assertThat(Differences.between(card(TOOTH, FEE), card("", FEE)))
                .extracting(Difference::code, Difference::label)
                .containsExactly(tuple("field.removed", "Tooth"));
        assertThat(Differences.between(card(TOOTH, FEE), card("", FEE), Map.of("tooth", 2L)))
                .containsExactly(new Difference("field.removed-used", "Tooth", "2", ""));
    }

    @Test
    void tellsALabelFromOtherDetails() {
        String changed = "{\"key\": \"fee\", \"type\": \"money\", \"label\": \"Price\", \"help\": \"Without tax\"}";

        assertThat(Differences.between(card(TOOTH, FEE), card(TOOTH, changed)))
                .containsExactly(
                        new Difference("field.label", "Price", "Fee", "Price"),
                        Difference.of("field.details", "Price"));
    }

    @Test
    void aFieldIsEndangeredWhereItGoesOrItsValuesDoNotFitItsNewType() {
        CardTemplate before = card(TOOTH, FEE);

        assertThat(UsedFieldsPolicy.endangered(before, card("", FEE)))
                .extracting(Field::key)
                .containsExactly("tooth");
        assertThat(UsedFieldsPolicy.endangered(before, card(TOOTH.replace("number", "date"), FEE)))
                .extracting(Field::key)
                .containsExactly("tooth");
        assertThat(UsedFieldsPolicy.endangered(
                        before, card(TOOTH.replace("number", "long-text"), FEE.replace("money", "number"))))
                .isEmpty();
        assertThat(UsedFieldsPolicy.endangered(before, card(TOOTH.replace("}", ", \"retired\": true}"), FEE)))
                .isEmpty();
    }

    private static CardTemplate card(String first, String second) {
        return PackReader.template("own.recall", CARD.formatted(first, second));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
