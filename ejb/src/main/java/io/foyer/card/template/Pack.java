package io.foyer.card.template;

import java.util.List;

/**
 * The templates of one industry, as one file holds them.
 *
 * @param bodies for each template, in the same order, its text in canonical JSON
 */
public record Pack(String key, String name, List<CardTemplate> templates, List<String> bodies) {

    public Pack {
        templates = List.copyOf(templates);
        bodies = List.copyOf(bodies);
    }
}
