package io.foyer.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.foyer.shared.TooMany;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FloodLimitsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final FloodLimits limits = new FloodLimits(2, Duration.ofMinutes(1), 3);

    @Test
    void refusesWhoeverSendsMoreThanEnoughAndSaysForHowLong() {
        count("one", NOON);
        count("one", NOON.plusSeconds(10));

        assertThatExceptionOfType(TooMany.class)
                .isThrownBy(() -> count("one", NOON.plusSeconds(20)))
                .satisfies(refused -> assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(40)));
    }

    @Test
    void letsHimInAgainAfterwards() {
        count("one", NOON);
        count("one", NOON);

        assertThatNoException().isThrownBy(() -> count("one", NOON.plusSeconds(60)));
    }

    @Test
    void countsEachNameByItself() {
        count("one", NOON);
        count("one", NOON);

        assertThatNoException().isThrownBy(() -> count("other", NOON));
    }

    @Test
    void countsWhatOtherNodesLetThrough() {
        limits.note("one", NOON);
        limits.note("one", NOON.plusSeconds(1));

        assertThatExceptionOfType(TooMany.class).isThrownBy(() -> count("one", NOON.plusSeconds(2)));
        assertThatNoException().isThrownBy(() -> count("one", NOON.plusSeconds(60)));
    }

    @Test
    void remembersOnlySoManyNames() {
        for (int i = 0; i < 1_000; i++) {
            count("name " + i, NOON);
        }

        assertThat(limits.names()).isEqualTo(3);
    }

    private void count(String name, Instant now) {
        limits.count(name, now, "later");
    }
}
