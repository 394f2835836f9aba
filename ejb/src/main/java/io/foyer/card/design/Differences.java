package io.foyer.card.design;

import io.foyer.card.template.CardStatus;
import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.Field;
import io.foyer.card.template.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Finds what one version of a template changed of another. */
public final class Differences {

    private final CardTemplate before;
    private final CardTemplate after;
    private final Map<String, Long> uses;
    private final List<Difference> found = new ArrayList<>();

    private Differences(CardTemplate before, CardTemplate after, Map<String, Long> uses) {
        this.before = before;
        this.after = after;
        this.uses = uses;
    }

    /** Every difference, in reading order; none between equal templates. */
    public static List<Difference> between(CardTemplate before, CardTemplate after) {
        return between(before, after, Map.of());
    }

    /**
     * As {@link #between(CardTemplate, CardTemplate)}, telling of a field that is gone whether cards hold values in it.
     *
     * @param uses how many cards hold a value, by the key of the field
     */
    static List<Difference> between(CardTemplate before, CardTemplate after, Map<String, Long> uses) {
        return new Differences(before, after, uses).find();
    }

    private List<Difference> find() {
        told("name", after.name(), before.name(), after.name());
        fields();
        sections();
        keyed("status", statuses(before), statuses(after), CardStatus::label);
        if (!before.mails().equals(after.mails())) {
            found.add(Difference.of("mails", ""));
        }
        if (!before.followUps().equals(after.followUps())) {
            found.add(Difference.of("reminders", ""));
        }
        return found;
    }

    private void fields() {
        Map<String, Field> old = before.fields();
        Map<String, Field> now = after.fields();
        Map<String, String> oldPlaces = places(before);
        Map<String, String> places = places(after);
        now.forEach((key, field) -> {
            if (!old.containsKey(key)) {
                found.add(new Difference("field.added", field.label(), "", places.get(key)));
            } else {
                field(old.get(key), field);
                told("field.moved", field.label(), oldPlaces.get(key), places.get(key));
            }
        });
        old.forEach((key, field) -> {
            if (!now.containsKey(key)) {
                found.add(
                        uses.containsKey(key)
                                ? new Difference(
                                        "field.removed-used",
                                        field.label(),
                                        uses.get(key).toString(),
                                        "")
                                : Difference.of("field.removed", field.label()));
            }
        });
        List<String> oldOrder = old.keySet().stream().filter(now::containsKey).toList();
        List<String> order = now.keySet().stream().filter(old::containsKey).toList();
        if (!oldOrder.equals(order)) {
            found.add(Difference.of("field.order", ""));
        }
    }

    private void field(Field old, Field now) {
        if (old.retired() != now.retired()) {
            found.add(Difference.of(now.retired() ? "field.retired" : "field.asked-again", now.label()));
        }
        told("field.label", now.label(), old.label(), now.label());
        told("field.type", now.label(), old.type().code(), now.type().code());
        if (old.required() != now.required()) {
            found.add(Difference.of(now.required() ? "field.required" : "field.optional", now.label()));
        }
        if (!old.choices().equals(now.choices())) {
            found.add(Difference.of("field.choices", now.label()));
        }
        if (!Objects.equals(old.visibleWhen(), now.visibleWhen())) {
            found.add(Difference.of("field.visible", now.label()));
        }
        if (!Objects.equals(old.computation(), now.computation())) {
            found.add(Difference.of("field.formula", now.label()));
        }
        if (!details(old).equals(details(now))) {
            found.add(Difference.of("field.details", now.label()));
        }
    }

    /** Whatever of a field has no difference of its own. */
    private static List<Object> details(Field field) {
        List<Object> details = new ArrayList<>();
        details.add(field.kind());
        details.add(field.source());
        details.add(field.help());
        details.add(field.fallback());
        details.add(field.requiredMessage());
        details.add(field.currency());
        details.add(field.limits());
        details.add(field.span());
        details.add(field.publicLabel());
        return details;
    }

    private void sections() {
        keyed("section", sections(before), sections(after), Section::label);
        Map<String, Section> old = sections(before);
        sections(after).forEach((key, section) -> {
            Section was = old.get(key);
            if (was != null
                    && (was.columns() != section.columns()
                            || !Objects.equals(was.tab(), section.tab())
                            || !Objects.equals(was.help(), section.help()))) {
                found.add(Difference.of("section.details", section.label()));
            }
        });
        List<String> oldSides =
                before.sides().stream().map(side -> side.label()).toList();
        List<String> sides = after.sides().stream().map(side -> side.label()).toList();
        told("sides", "", String.join(", ", oldSides), String.join(", ", sides));
    }

    private <T> void keyed(String what, Map<String, T> old, Map<String, T> now, Function<T, String> label) {
        now.forEach((key, one) -> {
            if (!old.containsKey(key)) {
                found.add(Difference.of(what + ".added", label.apply(one)));
            } else {
                told(what + ".label", label.apply(one), label.apply(old.get(key)), label.apply(one));
            }
        });
        old.forEach((key, one) -> {
            if (!now.containsKey(key)) {
                found.add(Difference.of(what + ".removed", label.apply(one)));
            }
        });
    }

    private void told(String code, String label, String from, String to) {
        if (!Objects.equals(from, to)) {
            found.add(new Difference(code, label, from, to));
        }
    }

    private static Map<String, CardStatus> statuses(CardTemplate template) {
        Map<String, CardStatus> statuses = new LinkedHashMap<>();
        template.statuses().forEach(status -> statuses.put(status.key(), status));
        return statuses;
    }

    private static Map<String, Section> sections(CardTemplate template) {
        Map<String, Section> sections = new LinkedHashMap<>();
        template.sides().forEach(side -> side.sections()
                .forEach(section -> sections.put(side.key() + "." + section.key(), section)));
        return sections;
    }

    /** Where each field stands, as a person knows the place. */
    private static Map<String, String> places(CardTemplate template) {
        Map<String, String> places = new LinkedHashMap<>();
        template.sides().forEach(side -> side.sections().forEach(section -> section.fields()
                .forEach(field -> places.put(field.key(), side.label() + ", " + section.label()))));
        return places;
    }
}
