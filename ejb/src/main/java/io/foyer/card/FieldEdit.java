package io.foyer.card;

import java.io.Serializable;

/**
 * What somebody wrote into one field.
 *
 * @param seen what stood there when he began, as it was shown to him; null where he relies on the card's tag instead
 * @param value what he wrote; empty or null to empty the field
 */
public record FieldEdit(String seen, String value) implements Serializable {

    /** An edit by somebody who names the state he saw as a whole. */
    public static FieldEdit blind(String value) {
        return new FieldEdit(null, value);
    }
}
