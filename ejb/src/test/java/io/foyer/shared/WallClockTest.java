package io.foyer.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WallClockTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Test
    void readsTheOfficesClock() {
        assertThat(WallClock.instant(LocalDateTime.parse("2026-07-01T09:00"), CHICAGO))
                .contains(Instant.parse("2026-07-01T14:00:00Z"));
        assertThat(WallClock.instant(LocalDateTime.parse("2026-12-01T09:00"), CHICAGO))
                .contains(Instant.parse("2026-12-01T15:00:00Z"));
    }

    @Test
    void knowsNoMomentThatTheClocksSkip() {
        assertThat(WallClock.instant(LocalDateTime.parse("2027-03-14T02:30"), CHICAGO))
                .isEmpty();
    }

    @Test
    void takesTheEarlierOfTwoMomentsThatLookAlike() {
        assertThat(WallClock.instant(LocalDateTime.parse("2026-11-01T01:30"), CHICAGO))
                .contains(Instant.parse("2026-11-01T06:30:00Z"));
    }
}
