package io.foyer.office;

import java.time.Duration;

/**
 * What became of a try to sign in.
 *
 * @param outcome whether it went well
 * @param principal the name to tell the container, or null
 * @param role the user's role, or null
 * @param lockedFor how long no further try is looked at, or zero
 */
public record Login(Outcome outcome, String principal, Role role, Duration lockedFor) {

    /** How a try may end. */
    public enum Outcome {
        SIGNED_IN,
        WRONG,
        LOCKED
    }

    static Login wrong() {
        return new Login(Outcome.WRONG, null, null, Duration.ZERO);
    }

    static Login locked(Duration left) {
        return new Login(Outcome.LOCKED, null, null, left);
    }
}
