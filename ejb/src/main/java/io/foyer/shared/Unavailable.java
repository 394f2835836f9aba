package io.foyer.shared;

import jakarta.ejb.ApplicationException;

/** A part that is needed (broker, database) is away at the moment; the same request may succeed later. */
@ApplicationException(rollback = true)
public class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
