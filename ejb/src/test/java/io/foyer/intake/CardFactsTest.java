package io.foyer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.office.OfficeRow;
import io.foyer.shared.CallerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardFactsTest {

    private static final OfficeRow OFFICE = new OfficeRow(
            1, 1, "Lakeside", null, "US", "America/Chicago", "en-US", null, false, "multihousing.guest-card", false, 1);
    private static final List<CallEventMessage> RUNNING =
            List.of(CallEvents.event(CallEventKind.RINGING, 0), CallEvents.event(CallEventKind.ANSWERED, 5));

    @Test
    void tellsTheDurationAsSoonAsTheCallHasEnded() {
        List<CallEventMessage> ended = new ArrayList<>(RUNNING);
        ended.add(CallEvents.ended(80, null));

        assertThat(facts(RUNNING, "+13125550142")).doesNotContainKey("duration");
        assertThat(facts(ended, "+13125550142")).containsEntry("duration", "75");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5550142", "client:jane", "not-a-number"})
    void keepsWhatIsNoCertainNumberApart(String sent) {
        assertThat(facts(RUNNING, sent)).containsEntry("callerSent", sent).doesNotContainKey("callerNumber");
    }

    @Test
    void saysACertainNumberOnce() {
        assertThat(facts(RUNNING, "+13125550142"))
                .containsEntry("callerNumber", "+13125550142")
                .doesNotContainKey("callerSent");
    }

    private static Map<String, String> facts(List<CallEventMessage> events, String number) {
        Communication one = new Communication(1, events.get(0));
        CallLife read = CallLife.of(events);
        CallLife life = new CallLife(
                read.status(),
                read.startedAt(),
                read.answeredAt(),
                read.endedAt(),
                read.talked(),
                read.direction(),
                number,
                null,
                read.ownNumber(),
                null,
                null,
                null,
                null);
        one.become(life, CallerId.read(number, "US"));
        return CardFacts.of(one, null, null, OFFICE);
    }
}
