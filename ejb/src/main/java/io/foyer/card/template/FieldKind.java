package io.foyer.card.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    static Optional<FieldKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
