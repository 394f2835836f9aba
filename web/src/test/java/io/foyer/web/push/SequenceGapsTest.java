package io.foyer.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SequenceGapsTest {

    private final SequenceGaps gaps = new SequenceGaps();

    @Test
    void beginsWithTheFirstThingItHears() {
        assertThat(gaps.firstGapBefore(100)).isNull();
        assertThat(gaps.firstGapBefore(100)).isNull();
        assertThat(gaps.firstGapBefore(100)).isNull();
    }

    @Test
    void seesNoGapInWhatComesInWhateverOrder() {
        for (long sequence : new long[] {10, 12, 11, 15, 14, 13}) {
            gaps.seen(sequence);
        }
        assertThat(gaps.firstGapBefore(15)).isNull();
        assertThat(gaps.firstGapBefore(15)).isNull();
    }

    @Test
    void waitsForASecondLookBeforeItCallsSomethingLost() {
        gaps.seen(10);
        gaps.seen(12);

        assertThat(gaps.firstGapBefore(12)).isNull();
        assertThat(gaps.firstGapBefore(12)).isEqualTo(10);
    }

    @Test
    void forgivesWhatWasOnlyLate() {
        gaps.seen(10);
        gaps.seen(12);
        assertThat(gaps.firstGapBefore(12)).isNull();
        gaps.seen(11);

        assertThat(gaps.firstGapBefore(12)).isNull();
        assertThat(gaps.firstGapBefore(12)).isNull();
    }

    @Test
    void seesThatTheLastOneWasLost() {
        gaps.seen(10);

        assertThat(gaps.firstGapBefore(11)).isNull();
        assertThat(gaps.firstGapBefore(11)).isEqualTo(10);
    }

    @Test
    void forgetsAGapThatWasRepaired() {
        gaps.seen(10);
        gaps.seen(13);
        gaps.firstGapBefore(13);
        gaps.firstGapBefore(13);
        gaps.settled(13);

        assertThat(gaps.firstGapBefore(13)).isNull();
        gaps.seen(14);
        assertThat(gaps.firstGapBefore(14)).isNull();
        assertThat(gaps.firstGapBefore(14)).isNull();
    }
}
