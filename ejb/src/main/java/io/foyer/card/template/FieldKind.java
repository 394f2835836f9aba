package io.foyer.card.template;

import java.util.Locale;

/** Where a field's value comes from. */
public enum FieldKind {
    /** Taken from the communication; nobody types it. */
    FIXED,
    /** The customer's own record: shown from it and written back to it. */
    VARIABLE,
    /** Typed into this card and kept with it. */
    MANUAL;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
