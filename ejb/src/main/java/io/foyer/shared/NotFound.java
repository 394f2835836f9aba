package io.foyer.shared;

import jakarta.ejb.ApplicationException;

/** What was asked for does not exist, or lies outside what the caller may see: both look the same from outside. */
@ApplicationException(rollback = true)
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
