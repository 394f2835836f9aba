package io.foyer.office;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A program's key as lists show it; the key itself is shown once, when it is made.
 *
 * @param officeId the one office it sees, or null for all of the company
 * @param scopes codes of what it may do, or null for everything that programs may
 * @param madeBy who made it, or null where that was before anybody kept it
 * @param lastUsedAt when a program last came in by it, or null for never
 */
public record ApiKeyRow(
        long id, String name, Long officeId, List<String> scopes, String madeBy, Instant madeAt, Instant lastUsedAt)
        implements Serializable {}
