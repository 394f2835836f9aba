package io.foyer.card.template;

import java.util.List;

/**
 * The templates of one industry, as one file holds them.
 *
 * @param revision raised with every change of the file that is to reach companies; the newest one ever seen wins
 * @param bodies for each template, in the same order, its text in canonical JSON
 */
public record Pack(String key, String name, int revision, List<CardTemplate> templates, List<String> bodies) {

    public Pack {
        templates = List.copyOf(templates);
        bodies = List.copyOf(bodies);
    }
}
