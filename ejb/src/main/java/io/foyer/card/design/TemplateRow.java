package io.foyer.card.design;

import java.io.Serializable;
import java.time.Instant;

/**
 * A template as lists show it.
 *
 * @param published the newest version, 0 for none
 * @param publishedBy who published it, or null
 * @param draftedBy who changed the draft last, or null where there is none
 * @param opens how many advertisements and offices open it
 * @param revision changes with every change of it; what a draft is saved on top of
 */
public record TemplateRow(
        String key,
        String name,
        int published,
        Instant publishedAt,
        String publishedBy,
        Instant draftedAt,
        String draftedBy,
        boolean withdrawn,
        int opens,
        int revision)
        implements Serializable {}
