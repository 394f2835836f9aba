package io.foyer.reminder;

import java.io.Serializable;
import java.time.Instant;

/**
 * A reminder as lists, the streams and REST show it.
 *
 * @param sequence place of its latest change in the order of the office's changes
 * @param customer whose card it is on
 * @param forWhom a person, or null for the whole office
 * @param by who set it
 * @param due whether it has come and waits to be dealt with
 * @param doneBy who dealt with it, or null
 * @param revision counts what people made of it
 * @param changedBy who changed it last
 */
public record ReminderRow(
        long id,
        long sequence,
        int version,
        long officeId,
        long cardId,
        long customerId,
        String customer,
        String text,
        Instant dueAt,
        Person forWhom,
        String by,
        Instant createdAt,
        boolean due,
        Instant doneAt,
        String doneBy,
        int revision,
        String changedBy,
        Instant changedAt)
        implements Serializable {

    /** Somebody with his name. */
    public record Person(long id, String name, String initials) implements Serializable {}
}
