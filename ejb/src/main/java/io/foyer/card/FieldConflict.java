package io.foyer.card;

import java.io.Serializable;
import java.time.Instant;

/**
 * A field that somebody else changed since it was opened, to another value than the one sent (CA-4).
 *
 * @param field its key
 * @param theirs what stands there now, as it is kept
 * @param mine what was sent, as it would be kept
 * @param who who changed it, or null where it was changed elsewhere
 * @param when when, or null likewise
 */
public record FieldConflict(String field, String label, String theirs, String mine, String who, Instant when)
        implements Serializable {}
