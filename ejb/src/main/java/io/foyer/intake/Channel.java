package io.foyer.intake;

import java.util.Locale;

/** The way a contact came in. */
public enum Channel {
    CALL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
