package io.foyer.intake;

import java.util.Locale;

/** The way a contact came in. */
public enum Channel {
    CALL,
    MAIL,
    FORM,
    WALK_IN,
    CHAT,
    /** A card that another office of the company sent on. */
    TRANSFER;

    /** The name in REST and for the browser. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
