package io.foyer.shared;

import jakarta.ejb.ApplicationException;

/** Somebody else was quicker; the message says who or what stands there now. */
@ApplicationException(rollback = true)
public class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Conflict(String currentState) {
        super(currentState);
    }
}
