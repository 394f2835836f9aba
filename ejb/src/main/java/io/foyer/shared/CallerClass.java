package io.foyer.shared;

import java.util.Locale;
import java.util.Optional;

/** What kind of thing a telephone network gave as the caller. Only {@link #NUMBER} may match a customer by itself. */
public enum CallerClass {
    /** A subscriber's number, known for certain. */
    NUMBER,
    /** The caller asked the network not to say who he is. */
    WITHHELD,
    /** The network could not say who calls. */
    UNAVAILABLE,
    /** Something was sent that no telephone can have as its number. */
    INVALID,
    /** An extension of the PBX itself. */
    INTERNAL,
    /** An emergency or service code, or a feature code of the PBX. */
    SHORT,
    /** A number without its area code. */
    LOCAL,
    /** A browser or app signed in at the provider, such as {@code client:jane_doe}. */
    CLIENT,
    /** A SIP address with a name and no number. */
    SIP_USER,
    /** Perhaps a number, after a repair or from a network that does not vouch for it: offered, never matched. */
    MAYBE;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word for it in JSON and message keys: lower case, with a hyphen. */
    public String code() {
        return code;
    }

    /** The class with this {@link #code()}, if there is one. */
    public static Optional<CallerClass> ofCode(String code) {
        for (CallerClass each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
