package io.foyer.web.card;

import io.foyer.card.FieldEdit;
import java.util.Map;

/**
 * What the browser sends to be saved.
 *
 * @param edits changed fields by key
 * @param note a note that was typed and is to be added too, or null
 * @param noteKey names the note, so that it is added once
 */
public record Typed(Map<String, FieldEdit> edits, String note, String noteKey) {

    public Typed {
        edits = edits == null ? Map.of() : edits;
    }

    boolean hasNote() {
        return note != null && !note.isBlank();
    }
}
