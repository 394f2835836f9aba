package io.foyer.card.template;

import java.io.Serializable;
import java.util.List;

/** Front or back of a card. */
public record Side(String key, String label, List<Section> sections) implements Serializable {

    public Side {
        sections = List.copyOf(sections);
    }
}
