package io.foyer.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.mail.MailboxState.Step;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReconnectionTest {

    private static final Duration AT_ONCE = Duration.ofMillis(10);

    private final Reconnection reconnection = new Reconnection();

    @Test
    void waitsTwiceAsLongEachTimeUpToALimit() {
        assertThat(reconnection.after(Step.AWAY, AT_ONCE)).isEqualTo(Reconnection.FIRST);
        assertThat(reconnection.after(Step.AWAY, AT_ONCE)).isEqualTo(Reconnection.FIRST.multipliedBy(2));
        for (int i = 0; i < 20; i++) {
            reconnection.after(Step.AWAY, AT_ONCE);
        }
        assertThat(reconnection.after(Step.WAITING, AT_ONCE)).isEqualTo(Reconnection.LONGEST);
    }

    @Test
    void beginsAnewAfterAConnectionThatHeld() {
        reconnection.after(Step.AWAY, AT_ONCE);
        reconnection.after(Step.AWAY, AT_ONCE);
        assertThat(reconnection.after(Step.AWAY, Reconnection.STABLE)).isEqualTo(Reconnection.FIRST);
        assertThat(reconnection.after(Step.AWAY, AT_ONCE)).isEqualTo(Reconnection.FIRST.multipliedBy(2));
    }

    @Test
    void sparesAServerThatRefusesTheLogin() {
        assertThat(reconnection.after(Step.REFUSED, AT_ONCE)).isEqualTo(Reconnection.FIRST_WHEN_REFUSED);
        assertThat(reconnection.after(Step.REFUSED, AT_ONCE)).isGreaterThan(Reconnection.FIRST_WHEN_REFUSED);
        for (int i = 0; i < 20; i++) {
            reconnection.after(Step.REFUSED, AT_ONCE);
        }
        assertThat(reconnection.after(Step.REFUSED, AT_ONCE)).isEqualTo(Reconnection.LONGEST_WHEN_REFUSED);
        reconnection.after(Step.AWAY, AT_ONCE);
        assertThat(reconnection.after(Step.REFUSED, AT_ONCE)).isEqualTo(Reconnection.FIRST_WHEN_REFUSED);
    }
}
