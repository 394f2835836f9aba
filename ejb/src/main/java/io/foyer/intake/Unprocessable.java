package io.foyer.intake;

import jakarta.ejb.ApplicationException;

/** A message that can never succeed, however often it is delivered. */
@ApplicationException(rollback = true)
public class Unprocessable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unprocessable(String why, Throwable cause) {
        super(why, cause);
    }
}
