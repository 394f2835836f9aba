package io.foyer.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * Something in somebody's calendar.
 *
 * @param uid the same for as long as it exists
 * @param revision counts its changes
 * @param path the page that shows it
 * @param busy whether he is taken during that time
 * @param cancelled whether it will not be
 * @param alarm how long before the start he is told, or null
 */
public record CalendarEntry(
        String uid,
        int revision,
        String summary,
        String description,
        String location,
        Instant start,
        Instant end,
        Instant changedAt,
        String path,
        boolean busy,
        boolean cancelled,
        Duration alarm) {}
