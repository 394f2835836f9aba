package io.foyer.card;

import io.foyer.card.template.CardStatus;
import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.Choice;
import io.foyer.card.template.Condition;
import io.foyer.card.template.Field;
import io.foyer.card.template.FieldKind;
import io.foyer.card.template.FieldType;
import io.foyer.card.template.Limits;
import io.foyer.card.template.Section;
import io.foyer.card.template.Side;
import io.foyer.card.template.Typing;
import java.util.List;
import java.util.Locale;

/** A small template with a field of each kind that the rules tell apart. */
final class Templates {

    static final Typing AMERICAN = new Typing(Locale.US, "US", false);

    private static final Limits NONE = new Limits(null, null, null, null, null, null);

    static final CardTemplate VISIT = new CardTemplate(
            "test.visit",
            1,
            "Visit",
            List.of(new CardStatus("new", "New", "info", false), new CardStatus("done", "Done", "good", true)),
            List.of(new Side(
                    "front",
                    "Front",
                    List.of(new Section(
                            "all",
                            "All",
                            null,
                            2,
                            null,
                            List.of(
                                    field("source", FieldType.TEXT, FieldKind.FIXED, "source"),
                                    required(field("givenName", FieldType.PERSON, FieldKind.VARIABLE, "givenName")),
                                    field("familyName", FieldType.PERSON, FieldKind.VARIABLE, "familyName"),
                                    field("phone", FieldType.PHONE, FieldKind.VARIABLE, "phone1"),
                                    field("rentFrom", FieldType.MONEY, FieldKind.MANUAL, null),
                                    notBefore(field("rentTo", FieldType.MONEY, FieldKind.MANUAL, null), "rentFrom"),
                                    fallback(field("noticed", FieldType.DATE, FieldKind.MANUAL, null), Field.TODAY),
                                    fallback(field("floor", FieldType.TEXT, FieldKind.MANUAL, null), "any"),
                                    field("pets", FieldType.YES_NO, FieldKind.MANUAL, null),
                                    required(shownWhen(
                                            field("breed", FieldType.TEXT, FieldKind.MANUAL, null), "pets", "yes")),
                                    field("home", FieldType.CHOICE, FieldKind.MANUAL, null)))))),
            List.of(),
            List.of());

    private Templates() {}

    private static Field field(String key, FieldType type, FieldKind kind, String source) {
        List<Choice> choices = type.hasChoices() ? List.of(new Choice("loft", "Loft")) : List.of();
        return new Field(key, type, kind, source, key, null, null, false, null, "USD", choices, NONE, null, 1);
    }

    private static Field required(Field f) {
        return new Field(
                f.key(),
                f.type(),
                f.kind(),
                f.source(),
                f.label(),
                null,
                null,
                true,
                "Ask for it.",
                "USD",
                f.choices(),
                f.limits(),
                f.visibleWhen(),
                1);
    }

    private static Field fallback(Field f, String value) {
        return new Field(
                f.key(),
                f.type(),
                f.kind(),
                f.source(),
                f.label(),
                null,
                value,
                false,
                null,
                "USD",
                f.choices(),
                f.limits(),
                f.visibleWhen(),
                1);
    }

    private static Field notBefore(Field f, String other) {
        return new Field(
                f.key(),
                f.type(),
                f.kind(),
                f.source(),
                f.label(),
                null,
                null,
                false,
                null,
                "USD",
                f.choices(),
                new Limits(null, null, null, null, other, null),
                f.visibleWhen(),
                1);
    }

    private static Field shownWhen(Field f, String other, String value) {
        return new Field(
                f.key(),
                f.type(),
                f.kind(),
                f.source(),
                f.label(),
                null,
                null,
                false,
                null,
                "USD",
                f.choices(),
                f.limits(),
                new Condition(other, List.of(value)),
                1);
    }
}
