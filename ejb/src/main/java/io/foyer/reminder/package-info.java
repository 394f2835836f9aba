/**
 * Reminders on cards (CA-11): when, what and for whom, a person or a whole office. {@link io.foyer.reminder.ReminderService}
 * sets, lists and changes them; {@link io.foyer.reminder.ReminderUpkeep} tells each once when it is due, whichever node
 * looks first. Every change is pushed to its office as an event {@code reminder}. They are in the calendar of whom they are
 * for.
 */
package io.foyer.reminder;
