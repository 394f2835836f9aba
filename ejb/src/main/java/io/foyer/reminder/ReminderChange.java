package io.foyer.reminder;

import java.io.Serializable;
import java.time.Instant;

/**
 * What is to become of a reminder.
 *
 * @param dueAt until when it is put off, or null to leave that
 * @param handedOver whether it goes to {@code userId}
 * @param userId for whom it is from now on, or null for the whole office
 * @param done whether it has been dealt with
 * @param revision the one he saw who changes it, or null to change it whatever became of it meanwhile
 */
public record ReminderChange(Instant dueAt, boolean handedOver, Long userId, boolean done, Integer revision)
        implements Serializable {

    /** It has been dealt with. */
    public static final ReminderChange DONE = new ReminderChange(null, false, null, true, null);
}
