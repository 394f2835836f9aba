package io.foyer.card.design;

import io.foyer.shared.Conflict;
import jakarta.ejb.ApplicationException;

/** Somebody changed or published the draft since it was read; nothing was saved. */
@ApplicationException(rollback = true)
public class StaleDraft extends Conflict {
    private static final long serialVersionUID = 1L;

    private final int revision;

    StaleDraft(String whatHappened, int revision) {
        super(whatHappened);
        this.revision = revision;
    }

    /** What the template is at now. */
    public int revision() {
        return revision;
    }
}
