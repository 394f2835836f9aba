package io.foyer.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets logins that nobody has rest like real ones after wrong passwords, so that trying does not tell which exist. */
@ApplicationScoped
class UnknownLogins {

    private static final int REMEMBERED = 10_000;

    private record Tries(int failures, Instant lockedUntil) {

        boolean isLockedAt(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil);
        }
    }

    private final Map<String, Tries> tries = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** Notes one more wrong try and answers as {@link User} would. */
    Login tried(String login, Instant now, int maxFailures, Duration lock) {
        Tries known = tries.compute(login, (any, before) -> {
            if (before != null && before.isLockedAt(now)) {
                return before;
            }
            int failures = before == null || before.lockedUntil() != null ? 1 : before.failures() + 1;
            return new Tries(failures, failures >= maxFailures ? now.plus(lock) : null);
        });
        return known.isLockedAt(now) ? Login.locked(Duration.between(now, known.lockedUntil())) : Login.wrong();
    }
}
