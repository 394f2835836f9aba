package io.foyer.web.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.card.template.CardStatus;
import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.Choice;
import io.foyer.card.template.Field;
import io.foyer.card.template.FieldKind;
import io.foyer.card.template.FieldType;
import io.foyer.card.template.Limits;
import io.foyer.card.template.Section;
import io.foyer.card.template.Side;
import io.foyer.card.template.Typing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ShownFormTest {

    private static final Typing AMERICAN = new Typing(Locale.US, "US", false);
    private static final Limits NO_LIMITS = new Limits(null, null, null, null, null, null);

    @Test
    void everyTypeOfFieldHasAControl() {
        assertThat(Arrays.stream(FieldType.values())
                        .map(type -> shown(field(type), null).control()))
                .allSatisfy(control -> assertThat(control)
                        .isIn("input", "area", "select", "radios", "checks", "computed", "file", "address", "person"));
    }

    @Test
    void whatComesFromTheCommunicationIsReadOnly() {
        Field fixed = new Field(
                "it",
                FieldType.TEXT,
                FieldKind.FIXED,
                "source",
                "It",
                null,
                null,
                false,
                null,
                null,
                List.of(),
                NO_LIMITS,
                null,
                1);

        assertThat(shown(fixed, "Tribune").control()).isEqualTo("fixed");
        assertThat(shown(fixed, "Tribune").words()).isEqualTo("Tribune");
    }

    @Test
    void moneyIsTypedInTheFormatOfThePlaceBehindItsCurrency() {
        ShownField price = shown(field(FieldType.MONEY), "1250.50");

        assertThat(price.text()).isEqualTo("1,250.50");
        assertThat(price.prefix()).isEqualTo("$");
        assertThat(price.inputMode()).isEqualTo("decimal");
    }

    @Test
    void browsersOwnControlsLimitDatesThemselves() {
        assertThat(shown(field(FieldType.DATE), null).maxLength()).isNull();
        assertThat(shown(field(FieldType.TEXT), null).maxLength()).isEqualTo(250);
    }

    @Test
    void marksWhatIsChosenAndKeepsAValueThatIsNoLongerOffered() {
        assertThat(shown(field(FieldType.MULTI_CHOICE), "cat,horse").choices())
                .extracting(ShownChoice::value, ShownChoice::isChosen)
                .containsExactly(tuple("cat", true), tuple("dog", false), tuple("horse", true));
    }

    @Test
    void yesAndNoNeedNoChoicesInTheTemplate() {
        assertThat(shown(field(FieldType.YES_NO), "no").choices())
                .extracting(ShownChoice::label, ShownChoice::isChosen)
                .containsExactly(tuple("Yes", false), tuple("No", true));
    }

    private static ShownField shown(Field field, String value) {
        CardTemplate template = new CardTemplate(
                "test.one",
                1,
                "One",
                List.of(new CardStatus("new", "New", "info", false)),
                List.of(new Side("front", "Front", List.of(new Section("all", "All", null, 1, null, List.of(field))))),
                List.of(),
                List.of());
        Map<String, String> values = value == null ? Map.of() : Map.of("it", value);
        return ShownForm.sides(template, values, AMERICAN)
                .get(0)
                .sections()
                .get(0)
                .fields()
                .get(0);
    }

    private static Field field(FieldType type) {
        List<Choice> choices =
                type.hasChoices() ? List.of(new Choice("cat", "Cat"), new Choice("dog", "Dog")) : List.of();
        return new Field(
                "it", type, FieldKind.MANUAL, null, "It", null, null, false, null, "USD", choices, NO_LIMITS, null, 1);
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }
}
