package io.foyer.card;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.Entry;
import io.foyer.card.template.Field;
import io.foyer.card.template.Typing;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Puts what one person changed on top of what stands there now (CA-4). Another's change of another field stays; a field
 * that both changed, to different values, is in conflict; the same value from both is none.
 */
final class MergePolicy {

    private final CardTemplate template;
    private final Typing typing;
    private final Map<String, String> current;
    private final Map<String, String> merged;
    private final Map<String, String> mine = new LinkedHashMap<>();
    private final List<String> conflicts = new ArrayList<>();
    private final List<FieldFault> faults = new ArrayList<>();

    /** Begins with what stands there now, the status under {@link CardTemplate#STATUS}. */
    MergePolicy(CardTemplate template, Typing typing, Map<String, String> current) {
        this.template = template;
        this.typing = typing;
        this.current = current;
        this.merged = new LinkedHashMap<>(current);
    }

    MergePolicy apply(Map<String, FieldEdit> edits) {
        Map<String, Field> fields = template.fields();
        edits.forEach((key, edit) -> {
            if (key.equals(CardTemplate.STATUS)) {
                status(edit);
            } else if (!fields.containsKey(key)) {
                fault(key, "card.fault.no-such-field", template.name());
            } else {
                field(fields.get(key), edit);
            }
        });
        if (conflicts.isEmpty()) {
            fields.values().stream().filter(Field::isComputed).forEach(field -> merged.remove(field.key()));
            merged.putAll(template.computed(merged));
            fields.values().forEach(this::require);
            fields.values().forEach(this::order);
        }
        return this;
    }

    private void status(FieldEdit edit) {
        String value = blank(edit.value());
        if (value == null || template.status(value).isEmpty()) {
            fault(CardTemplate.STATUS, "card.fault.status");
        } else {
            put(CardTemplate.STATUS, blank(edit.seen()), edit.seen() != null, value);
        }
    }

    private void field(Field field, FieldEdit edit) {
        if (Objects.equals(blank(edit.value()), current.get(field.key()))) {
            return;
        }
        if (!field.isTyped()) {
            fault(field.key(), field.isFixed() ? "card.fault.fixed" : "card.fault.not-typed");
            return;
        }
        Entry entry = field.read(edit.value(), typing);
        if (entry.isFaulty()) {
            faults.add(new FieldFault(field.key(), entry.fault()));
            return;
        }
        Entry seen = field.read(edit.seen(), typing);
        put(field.key(), seen.isFaulty() ? blank(edit.seen()) : seen.value(), edit.seen() != null, entry.value());
    }

    private void put(String key, String seen, boolean sawIt, String value) {
        String now = current.get(key);
        if (Objects.equals(value, now)) {
            return;
        }
        mine.put(key, value);
        if (sawIt && !Objects.equals(seen, now)) {
            conflicts.add(key);
        } else if (value == null) {
            merged.remove(key);
        } else {
            merged.put(key, value);
        }
    }

    private void require(Field field) {
        if (field.required()
                && field.isTyped()
                && merged.get(field.key()) == null
                && template.shows(field, merged)
                && faults.stream().noneMatch(fault -> fault.field().equals(field.key()))) {
            faults.add(new FieldFault(
                    field.key(),
                    field.requiredMessage() == null
                            ? Messages.text(typing.locale(), "card.fault.required")
                            : field.requiredMessage()));
        }
    }

    private void order(Field field) {
        String other = field.limits().notBefore();
        String value = merged.get(field.key());
        if (other == null
                || value == null
                || merged.get(other) == null
                || !(mine.containsKey(field.key()) || mine.containsKey(other))) {
            return;
        }
        if (field.compare(value, merged.get(other)) < 0) {
            faults.add(new FieldFault(
                    field.key(),
                    field.limits().message() == null
                            ? Messages.text(
                                    typing.locale(), "card.fault.not-before", template.labelOf(other, typing.locale()))
                            : field.limits().message()));
        }
    }

    private void fault(String key, String message, Object... values) {
        faults.add(new FieldFault(key, Messages.text(typing.locale(), message, values)));
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Fields in conflict, in the order of the edits. */
    List<String> conflicts() {
        return conflicts;
    }

    List<FieldFault> faults() {
        return faults;
    }

    /** What was sent for a field, as it would be kept. */
    String mine(String key) {
        return mine.get(key);
    }

    /** Everything as it is to stand afterwards, the status among it. */
    Map<String, String> merged() {
        return merged;
    }
}
