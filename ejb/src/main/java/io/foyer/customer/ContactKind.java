package io.foyer.customer;

import java.util.Locale;

/** The ways a customer can be recognised by. */
public enum ContactKind {
    PHONE,
    EMAIL;

    /** The word for it in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
