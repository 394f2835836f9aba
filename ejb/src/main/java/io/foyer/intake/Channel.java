package io.foyer.intake;

import java.util.Locale;

/** The way a contact came in. */
public enum Channel {
    CALL,
    MAIL,
    FORM,
    WALK_IN,
    CHAT;

    /** The name in REST and for the browser. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
