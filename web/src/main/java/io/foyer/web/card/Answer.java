package io.foyer.web.card;

import io.foyer.shared.FieldFault;
import java.util.List;
import java.util.Map;

/**
 * What the browser is told of a save.
 *
 * @param state what became of it: "saved", "conflict", "refused" or "noted"
 * @param card id of the card, or null while it is not kept
 * @param draft name of its draft in the browser
 * @param texts every field as it stands now, as a person types it; the status among them; null where nothing was saved
 * @param choices fields to choose for
 * @param faults fields that cannot be accepted; {@code note} for the note
 */
public record Answer(
        String state,
        Long card,
        String draft,
        Map<String, String> texts,
        List<Choosing> choices,
        List<FieldFault> faults) {

    /**
     * A field that somebody else changed too.
     *
     * @param theirs what stands there, in words
     * @param theirsText the same as a person types it
     * @param mine what was typed, in words
     * @param by who changed it and when, in a sentence
     */
    public record Choosing(String field, String label, String theirs, String theirsText, String mine, String by) {}
}
