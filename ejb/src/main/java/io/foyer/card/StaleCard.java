package io.foyer.card;

import io.foyer.shared.Conflict;

/** The card is no longer in the state that the caller's tag names; nothing was saved. */
public class StaleCard extends Conflict {
    private static final long serialVersionUID = 1L;

    private final String tag;

    StaleCard(String tag) {
        super("The card was changed since you read it; read it again and send your change on top");
        this.tag = tag;
    }

    /** The tag it has now. */
    public String tag() {
        return tag;
    }
}
