package io.foyer.shared;

import jakarta.ejb.ApplicationException;

/** The caller is known but his role does not include this act. */
@ApplicationException(rollback = true)
public class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Forbidden(String why) {
        super(why);
    }
}
