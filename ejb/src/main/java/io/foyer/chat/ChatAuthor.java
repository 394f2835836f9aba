package io.foyer.chat;

import java.util.Locale;

/** Who wrote a line. */
public enum ChatAuthor {
    VISITOR,
    AGENT,
    /** Foyer itself, of what happened; its text is a key of the message bundle. */
    NOTE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
