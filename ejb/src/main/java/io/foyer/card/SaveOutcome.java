package io.foyer.card;

import java.io.Serializable;
import java.util.List;

/**
 * What became of a save.
 *
 * @param card as it stands now
 * @param isFirst whether this made the card
 * @param conflicts fields to choose for; where there are any, nothing was saved
 */
public record SaveOutcome(OpenCard card, boolean isFirst, List<FieldConflict> conflicts) implements Serializable {

    public SaveOutcome {
        conflicts = List.copyOf(conflicts);
    }

    static SaveOutcome inConflict(OpenCard card, List<FieldConflict> conflicts) {
        return new SaveOutcome(card, false, conflicts);
    }

    static SaveOutcome saved(OpenCard card, boolean isFirst) {
        return new SaveOutcome(card, isFirst, List.of());
    }

    public boolean isSaved() {
        return conflicts.isEmpty();
    }
}
