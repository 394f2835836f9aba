package io.foyer.web.field;

import java.io.Serializable;
import java.util.List;

/**
 * Front or back.
 *
 * @param sections those that always stand there
 * @param tabs those that share a place, or none
 */
public record ShownSide(String key, String label, List<ShownSection> sections, List<ShownTab> tabs)
        implements Serializable {}
