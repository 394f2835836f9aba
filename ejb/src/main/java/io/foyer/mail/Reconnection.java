package io.foyer.mail;

import io.foyer.mail.MailboxState.Step;
import java.time.Duration;

/** How long to wait before a mailbox is connected to again: longer each time it fails, shorter again once it held. */
final class Reconnection {

    static final Duration FIRST = Duration.ofMillis(500);
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** Servers lock accounts whose login fails too often. */
    static final Duration FIRST_WHEN_REFUSED = Duration.ofSeconds(30);

    static final Duration LONGEST_WHEN_REFUSED = Duration.ofMinutes(5);
    static final Duration STABLE = Duration.ofSeconds(30);

    private Duration next = FIRST;
    private Duration nextWhenRefused = FIRST_WHEN_REFUSED;

    /** The wait after a connection that ended this way after so long. */
    Duration after(Step ended, Duration lasted) {
        if (ended == Step.REFUSED) {
            Duration wait = nextWhenRefused;
            nextWhenRefused = doubled(wait, LONGEST_WHEN_REFUSED);
            return wait;
        }
        nextWhenRefused = FIRST_WHEN_REFUSED;
        Duration wait = lasted.compareTo(STABLE) < 0 ? next : FIRST;
        next = doubled(wait, LONGEST);
        return wait;
    }

    private static Duration doubled(Duration wait, Duration longest) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(longest) > 0 ? longest : twice;
    }
}
