package io.foyer.licence;

import jakarta.ejb.ApplicationException;

/** Nothing could be read; says why, and never repeats what was swiped. */
@ApplicationException
public class LicenceRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal reason;

    public LicenceRefused(Refusal reason) {
        super("Licence refused: " + reason.code());
        this.reason = reason;
    }

    public Refusal reason() {
        return reason;
    }
}
