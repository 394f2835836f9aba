package io.foyer.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** How it stands with one mailbox; a change is logged once, however often it is found. */
final class MailboxState {

    /** Where the watch over a mailbox may stand. */
    enum Step {
        AWAY("is away, and is tried again until it answers", true),
        REFUSED("refuses the login; look at its account and at where its secret is kept", true),
        WAITING("is read, but a part of Foyer is away; its mails wait on their server", true),
        WATCHED("is watched", false),
        STOPPED("is no longer watched", false);

        private final String words;
        private final boolean worrying;

        Step(String words, boolean worrying) {
            this.words = words;
            this.worrying = worrying;
        }
    }

    private static final Logger LOG = Logger.getLogger(MailboxState.class.getName());

    private final String name;
    private final Clock clock;
    private volatile Standing standing = new Standing(null, null, null);

    /**
     * Where the watch stands.
     *
     * @param step null before the first
     * @param why what the server said, or null
     */
    record Standing(Step step, Instant since, String why) {}

    MailboxState(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
    }

    String name() {
        return name;
    }

    /** Such as {@code watched since 2026-11-21T22:20:00Z}. */
    String text() {
        Standing now = standing;
        return now.step() == null ? "starting" : code(now.step()) + " since " + now.since();
    }

    Standing standing() {
        return standing;
    }

    /** The name of a step for pages and programs; null stands for the time before the first. */
    static String code(Step step) {
        return step == null ? "starting" : step.name().toLowerCase(Locale.ROOT);
    }

    /** Notes where the watch stands, and why; servers repeat no secret in what they say. */
    void become(Step next, String why) {
        Step before = standing.step();
        standing = new Standing(next, next == before ? standing.since() : clock.instant(), why);
        if (next != before) {
            LOG.log(next.worrying ? Level.WARNING : Level.INFO, "Mailbox {0} {1}{2}", new Object[] {
                name, next.words, why == null || why.isBlank() ? "" : " (" + why + ")"
            });
        }
    }
}
