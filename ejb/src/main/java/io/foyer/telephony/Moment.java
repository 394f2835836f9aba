package io.foyer.telephony;

import java.time.Duration;
import java.time.Instant;

/**
 * When something happened at a PBX.
 *
 * @param sent the PBX's own time, or null where it sends none
 * @param received when Foyer read it
 */
record Moment(Instant sent, Instant received) {

    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    /** A clock that runs more than a day ahead is not believed. */
    Moment {
        if (sent != null && sent.isAfter(received.plus(CLOCKS_DIFFER))) {
            sent = null;
        }
    }

    static Moment at(Instant received) {
        return new Moment(null, received);
    }
}
