package io.foyer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchRankingTest {

    private static final KnownCustomer LEE =
            People.known(1, Map.of(1L, People.NOW.minusSeconds(9)), "familyName", "Lee");
    private static final KnownCustomer LEEDS = People.known(2, Map.of(1L, People.NOW), "familyName", "Leeds");
    private static final KnownCustomer LEEMAN =
            People.known(3, Map.of(1L, People.NOW.minusSeconds(5)), "familyName", "Leeman");

    @Test
    void putsWholeWordsBeforeBeginningsAndThenTheLatestContactFirst() {
        assertThat(SearchRanking.best(List.of(LEEMAN, LEEDS, LEE), new SearchWords(List.of("lee")), 10))
                .containsExactly(LEE, LEEDS, LEEMAN);
    }

    @Test
    void givesNoMoreThanAskedFor() {
        assertThat(SearchRanking.best(List.of(LEEMAN, LEEDS, LEE), new SearchWords(List.of("lee")), 2))
                .hasSize(2);
    }

    @Test
    void putsTheLatestContactFirstWhereNothingWasTyped() {
        assertThat(SearchRanking.latest(List.of(LEE, LEEDS, LEEMAN))).containsExactly(LEEDS, LEEMAN, LEE);
    }
}
