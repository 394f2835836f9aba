package io.foyer.reminder;

import java.io.Serializable;
import java.time.Instant;

/**
 * A reminder to set.
 *
 * @param userId for whom, or null for the whole office
 */
public record ReminderDraft(Instant dueAt, String text, Long userId) implements Serializable {}
