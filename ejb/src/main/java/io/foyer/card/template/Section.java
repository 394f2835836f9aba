package io.foyer.card.template;

import java.io.Serializable;
import java.util.List;

/**
 * Fields that belong together under one heading.
 *
 * @param columns how many fields stand side by side where there is room, 1 to 4
 * @param help a sentence under the heading, or null
 * @param tab name of the tab that holds it, or null where it always stands on its side
 */
public record Section(String key, String label, String help, int columns, String tab, List<Field> fields)
        implements Serializable {

    public Section {
        fields = List.copyOf(fields);
    }
}
