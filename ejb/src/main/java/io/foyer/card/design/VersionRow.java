package io.foyer.card.design;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A published version.
 *
 * @param changes what it changed of the one before; empty for the first
 */
public record VersionRow(int version, Instant publishedAt, String publishedBy, List<Difference> changes)
        implements Serializable {}
