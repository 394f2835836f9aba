package io.foyer.intake;

import static io.foyer.intake.CallEventKind.ANSWERED;
import static io.foyer.intake.CallEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of two events of one kind at one phone one is kept, and the same one whichever comes first. */
class CallEventTest {

    private final CallEventMessage first = event(ANSWERED, "201", 7, "201", null);
    private final CallEventMessage second = event(ANSWERED, "201", 40, "201", null);

    @Test
    void whatHappenedFirstCountsInEitherOrder() {
        assertThat(new CallEvent(1, second).yieldsTo(first)).isTrue();
        assertThat(new CallEvent(1, first).yieldsTo(second)).isFalse();
    }

    @Test
    void aSecondCopyChangesNothing() {
        assertThat(new CallEvent(1, first).yieldsTo(first)).isFalse();
    }
}
