package io.foyer.shared;

import java.util.Optional;

/**
 * Who calls, as far as the telephone network says. Made by {@link #read}, which takes whatever a PBX, a provider or a
 * program sends and never throws. Only {@link #certain()} may match a customer without a person.
 *
 * @param raw as given, for a person to see: at most 255 characters, without control characters
 * @param callerClass what kind of caller it is
 * @param number the number when the class is NUMBER; with other classes a guess to offer, if there is one
 * @param extension behind the number, digits with leading zeros, empty for none
 * @param displayName the caller's name as the network gave it, if it is more than the number once again; not escaped
 */
public record CallerId(
        String raw,
        CallerClass callerClass,
        Optional<PhoneNumber> number,
        String extension,
        Optional<String> displayName) {

    /**
     * Reads a caller id.
     *
     * @param regionCode ISO 3166 code of the office's country; null or unknown = only international numbers count
     */
    public static CallerId read(String raw, String regionCode) {
        return read(raw, regionCode, null);
    }

    /**
     * Reads a caller id whose name came apart from the number.
     *
     * @param displayName goes before a name within {@code raw}; null or blank when there is none
     */
    public static CallerId read(String raw, String regionCode, String displayName) {
        return CallerReading.read(raw, regionCode, displayName);
    }

    /**
     * As {@link #read(String, String, String)}, and a {@link CallerClass#LOCAL} number gets the area code of the number
     * called as a guess. It stays LOCAL: the caller may as well be in another area.
     *
     * @param dnis the number called, in E.164 form; null when not known
     */
    public static CallerId read(String raw, String regionCode, String displayName, String dnis) {
        CallerId caller = read(raw, regionCode, displayName);
        return caller.callerClass == CallerClass.LOCAL ? LocalNumberPolicy.completed(caller, dnis) : caller;
    }

    /** The number, if it may be matched without a person. */
    public Optional<PhoneNumber> certain() {
        return callerClass == CallerClass.NUMBER ? number : Optional.empty();
    }

    /** E.164 form of {@link #number()}, certain or guessed. */
    public Optional<String> e164() {
        return number.map(PhoneNumber::e164);
    }
}
