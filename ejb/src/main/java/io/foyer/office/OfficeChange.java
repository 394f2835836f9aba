package io.foyer.office;

/**
 * What an administrator may change of an office.
 *
 * @param name shown to everybody, 1 to 120 characters
 * @param openingHours free text, up to 400 characters
 * @param takenEntriesLeave whether an entry somebody took leaves the others' lists
 * @param closed whether it takes nothing from other offices any more, or null to leave that
 * @param version the version this change was made on
 */
public record OfficeChange(String name, String openingHours, boolean takenEntriesLeave, Boolean closed, int version) {}
