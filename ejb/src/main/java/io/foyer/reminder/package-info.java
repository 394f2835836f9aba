/**
 * Reminders on cards (CA-11): when, what and for whom, a person or a whole office. {@link io.foyer.reminder.ReminderService}
 * sets, lists and changes them; {@link io.foyer.reminder.ReminderUpkeep} tells each once when it is due, whichever node
 * looks first. What a template proposes when a card takes on a status ({@link io.foyer.card.CardSaved}) waits on the card until
 * somebody sets or declines it. Other features remind an office by {@link io.foyer.reminder.OfficeReminders}. Every change is pushed to its office as an event {@code reminder}. They are in the calendar of whom they are
 * for.
 */
package io.foyer.reminder;
