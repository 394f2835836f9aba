package io.foyer.office;

import java.time.Instant;

/**
 * A news item as lists, streams and REST show it.
 *
 * @param author display name of who wrote it
 * @param withdrawn true once it is to be taken off the screens
 */
public record NewsRow(
        long id,
        long sequence,
        long officeId,
        String title,
        String body,
        String author,
        Instant publishedAt,
        boolean withdrawn) {}
