package io.foyer.card.template;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * When a field is shown: while another field has one of these values; a multi-choice has those that are ticked.
 *
 * @param field key of the other field
 * @param in the values that show it; none means that any value does
 */
public record Condition(String field, List<String> in) implements Serializable {

    public Condition {
        in = List.copyOf(in);
    }

    boolean holds(Map<String, String> values) {
        String value = values.get(field);
        return value != null
                && !value.isEmpty()
                && (in.isEmpty() || Field.ticked(value).stream().anyMatch(in::contains));
    }
}
