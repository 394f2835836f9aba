package io.foyer.telephony;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** How it stands with the connection to one PBX; a change is logged once, however often it is found. */
final class PbxState {

    /** Where a connection may stand. */
    enum Step {
        WAITING_FOR_COMPANY("waits for its company", false),
        AWAY("is away, and is tried again until it answers", true),
        REFUSED("refuses the login; look at foyer.asterisk and its manager.conf", true),
        CONNECTED("is connected", false),
        STOPPED("is no longer listened to", false);

        private final String words;
        private final boolean worrying;

        Step(String words, boolean worrying) {
            this.words = words;
            this.worrying = worrying;
        }
    }

    private static final Logger LOG = Logger.getLogger(PbxState.class.getName());

    private final AsteriskAddress address;
    private final Clock clock;
    private volatile Step step;
    private volatile Instant since;

    PbxState(AsteriskAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    String name() {
        return address.name();
    }

    boolean isConnected() {
        return step == Step.CONNECTED;
    }

    /** Such as {@code connected since 2026-11-21T22:20:00Z}. */
    String text() {
        Step now = step;
        return now == null ? "starting" : now.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " since " + since;
    }

    /** Notes where the connection stands, and why. */
    void become(Step next, String why) {
        if (next != step) {
            since = clock.instant();
            step = next;
            LOG.log(next.worrying ? Level.WARNING : Level.INFO, "Asterisk {0} {1}{2}", new Object[] {
                address, next.words, why == null || why.isBlank() ? "" : " (" + why + ")"
            });
        }
    }
}
