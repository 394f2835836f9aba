package io.foyer.card.template;

import java.io.Serializable;

/**
 * One thing that is wrong in a pack.
 *
 * @param line line of the file, from 1
 * @param place the way to it, such as {@code templates[0].sides[1].sections[2].fields[4].type}
 * @param problem what is wrong and what would be right
 */
public record PackFault(String file, long line, String place, String problem) implements Serializable {

    @Override
    public String toString() {
        return file + ", line " + line + " (" + (place.isEmpty() ? "top" : place) + "): " + problem;
    }
}
