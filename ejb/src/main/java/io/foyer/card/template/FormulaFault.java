package io.foyer.card.template;

import io.foyer.shared.Messages;
import java.util.Locale;

/** A formula that cannot be used; says why in the reader's language. */
final class FormulaFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] values;

    /** Takes a key of the bundle without its prefix, and what its places are filled with. */
    FormulaFault(String key, Object... values) {
        super(Messages.text(Locale.ENGLISH, PackFaults.WORDS + key, values));
        this.key = key;
        this.values = values;
    }

    String key() {
        return key;
    }

    Object[] values() {
        return values.clone();
    }
}
