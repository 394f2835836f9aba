package io.foyer.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneOffset;

/** Gives the clock that every bean asks for the time, so that tests can give another; it ticks in the milliseconds the
 * database keeps. */
@ApplicationScoped
public class SystemClock {

    @Produces
    public Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
