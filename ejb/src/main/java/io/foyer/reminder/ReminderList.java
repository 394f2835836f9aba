package io.foyer.reminder;

/**
 * Which reminders a list shows.
 *
 * @param officeId of one office, or null for all the caller sees
 * @param mine only the caller's own and those of the whole office
 * @param done those dealt with, latest first, instead of those to deal with, earliest first
 */
public record ReminderList(Long officeId, boolean mine, boolean done) {}
