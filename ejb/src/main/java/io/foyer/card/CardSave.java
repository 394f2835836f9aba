package io.foyer.card;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * What is to be saved: only the fields that were changed.
 *
 * @param cardId the card, or null for a new one
 * @param opening what a new card was opened with, or what an old one lies on the desk for; null for neither
 * @param openingName {@link OpenCard#opening} of a new card, else null
 * @param edits by field key; {@code status} stands for the card's status
 * @param templateVersion the version that a new card was filled in, or null for the newest
 * @param tag {@link OpenCard#tag} that the card must still have, or null
 * @param exact whether values are written as they are kept, and not as a person types them
 */
public record CardSave(
        Long cardId,
        CardOpening opening,
        String openingName,
        Integer templateVersion,
        Map<String, FieldEdit> edits,
        String tag,
        boolean exact)
        implements Serializable {

    public CardSave {
        edits = Map.copyOf(edits);
    }

    /** From the desk: what a person typed over what he saw. */
    public static CardSave typed(OpenCard card, CardOpening opening, Map<String, FieldEdit> edits) {
        return new CardSave(card.id(), opening, card.opening(), card.template().version(), edits, null, false);
    }

    /** From a program: values as they are kept, on the state that the tag names. */
    public static CardSave exact(long cardId, Map<String, FieldEdit> edits, String tag) {
        return new CardSave(cardId, null, null, null, edits, tag, true);
    }

    /** From a program: a new card; of one that is there already, only what is empty is filled. */
    public static CardSave exact(OpenCard card, CardOpening opening, Map<String, FieldEdit> edits) {
        CardSave save =
                new CardSave(null, opening, card.opening(), card.template().version(), edits, null, true);
        return card.id() == null ? save : save.ofCard(card.id());
    }

    /** The same on a card that is there; who named no state of it has seen nothing there. */
    CardSave ofCard(long id) {
        Map<String, FieldEdit> onTop = new HashMap<>(edits);
        if (cardId == null && exact) {
            onTop.replaceAll((key, edit) -> edit.seen() == null ? new FieldEdit("", edit.value()) : edit);
        }
        return new CardSave(id, opening, openingName, templateVersion, onTop, tag, exact);
    }

    Map<String, String> facts() {
        return opening == null ? Map.of() : opening.facts();
    }

    Long communicationId() {
        return opening == null ? null : opening.communicationId();
    }
}
