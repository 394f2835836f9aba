package io.foyer.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.card.CardState;
import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.FollowUp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProposalPolicyTest {

    private static final ZoneId OFFICE = ZoneId.of("America/Chicago");
    private static final FollowUp ANSWER = new FollowUp("Answer", "new", 0);
    private static final FollowUp CALL = new FollowUp("Call", "new", 2);
    private static final FollowUp ASK = new FollowUp("Ask", "visited", 1);

    @Test
    void proposesWhatTheStatusAsksForAndIsNotSetAlready() {
        assertThat(ProposalPolicy.proposed(card("new"), Set.of())).containsExactly(ANSWER, CALL);
        assertThat(ProposalPolicy.proposed(card("new"), Set.of("Call"))).containsExactly(ANSWER);
        assertThat(ProposalPolicy.proposed(card("visited"), Set.of())).containsExactly(ASK);
        assertThat(ProposalPolicy.proposed(card("closed"), Set.of())).isEmpty();
    }

    @Test
    void isDueWithinTheHourOrOnAMorningByTheOfficesClockAlsoWhenThatChanges() {
        Instant saturday = Instant.parse("2026-10-31T20:10:30Z");
        assertThat(ProposalPolicy.due(ANSWER, saturday, OFFICE)).isEqualTo("2026-10-31T21:10:00Z");
        assertThat(ProposalPolicy.due(CALL, saturday, OFFICE)).isEqualTo("2026-11-02T15:00:00Z");
        assertThat(ProposalPolicy.due(ASK, saturday.minusSeconds(86_400), OFFICE))
                .isEqualTo("2026-10-31T14:00:00Z");
    }

    private static CardState card(String status) {
        CardTemplate template =
                new CardTemplate("a.b", 1, "B", List.of(), List.of(), List.of(), List.of(ANSWER, CALL, ASK));
        return new CardState(5, 1, 1, 7, template, status, Map.of());
    }
}
