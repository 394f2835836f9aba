package io.foyer.web.field;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.Choice;
import io.foyer.card.template.Field;
import io.foyer.card.template.FieldType;
import io.foyer.card.template.Section;
import io.foyer.card.template.Side;
import io.foyer.card.template.Typing;
import io.foyer.shared.Messages;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes what pages draw out of a template and the values of a card. */
public final class ShownForm {

    private ShownForm() {}

    /** The whole form, side by side. */
    public static List<ShownSide> sides(CardTemplate template, Map<String, String> values, Typing by) {
        return template.sides().stream().map(side -> side(side, values, by)).toList();
    }

    /** Every typed field's text by key, empty ones too. */
    public static Map<String, String> texts(CardTemplate template, Map<String, String> values, Typing by) {
        Map<String, String> texts = new LinkedHashMap<>();
        template.fields().values().stream()
                .filter(Field::isTyped)
                .forEach(field -> texts.put(field.key(), field.shown(values.get(field.key()), by)));
        return texts;
    }

    private static ShownSide side(Side side, Map<String, String> values, Typing by) {
        Map<String, List<ShownSection>> tabs = new LinkedHashMap<>();
        List<ShownSection> always = new ArrayList<>();
        side.sections().forEach(section -> (section.tab() == null
                        ? always
                        : tabs.computeIfAbsent(section.tab(), name -> new ArrayList<>()))
                .add(section(section, values, by)));
        List<ShownTab> shown = new ArrayList<>();
        tabs.forEach((name, sections) -> shown.add(new ShownTab(side.key() + "-" + shown.size(), name, sections)));
        return new ShownSide(side.key(), side.label(), always, shown);
    }

    private static ShownSection section(Section section, Map<String, String> values, Typing by) {
        return new ShownSection(
                section.key(),
                section.label(),
                section.help(),
                section.columns(),
                section.fields().stream()
                        .filter(field -> !field.retired() || values.containsKey(field.key()))
                        .map(field -> field(field, values.get(field.key()), by))
                        .toList());
    }

    private static ShownField field(Field field, String value, Typing by) {
        return new ShownField(
                field, field.shown(value, by), field.words(value, by), prefix(field, by), choices(field, value, by));
    }

    private static String prefix(Field field, Typing by) {
        return field.type() == FieldType.MONEY
                ? Currency.getInstance(field.currency()).getSymbol(by.locale())
                : null;
    }

    private static List<ShownChoice> choices(Field field, String value, Typing by) {
        List<Choice> offered = field.type() == FieldType.YES_NO
                ? List.of(
                        new Choice("yes", Messages.text(by.locale(), "card.yes")),
                        new Choice("no", Messages.text(by.locale(), "card.no")))
                : field.choices();
        List<String> chosen = Field.ticked(value);
        List<ShownChoice> views = new ArrayList<>();
        offered.forEach(choice -> views.add(view(field, choice, chosen)));
        // A value from elsewhere that the field does not offer is shown all the same, and not lost by saving.
        if (!offered.isEmpty()) {
            chosen.stream()
                    .filter(each ->
                            offered.stream().noneMatch(choice -> choice.value().equals(each)))
                    .forEach(each -> views.add(view(field, new Choice(each, each), chosen)));
        }
        return views;
    }

    private static ShownChoice view(Field field, Choice choice, List<String> chosen) {
        return new ShownChoice(
                "f-" + field.key() + "-" + choice.value(),
                choice.value(),
                choice.label(),
                chosen.contains(choice.value()));
    }
}
