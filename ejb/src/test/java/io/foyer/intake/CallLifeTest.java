package io.foyer.intake;

import static io.foyer.intake.CallEventKind.ABANDONED;
import static io.foyer.intake.CallEventKind.ANSWERED;
import static io.foyer.intake.CallEventKind.BUSY;
import static io.foyer.intake.CallEventKind.ENDED_BUSY;
import static io.foyer.intake.CallEventKind.NOT_ANSWERED;
import static io.foyer.intake.CallEventKind.RINGING;
import static io.foyer.intake.CallEvents.RANG;
import static io.foyer.intake.CallEvents.ended;
import static io.foyer.intake.CallEvents.event;
import static io.foyer.intake.CallEvents.permutations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CallLifeTest {

    static Stream<Arguments> lives() {
        CallEventMessage rings = event(RINGING, 0);
        CallEventMessage answered = event(ANSWERED, "", 7, "201", null);
        return Stream.of(
                arguments(CommunicationStatus.RINGING, List.of(rings)),
                arguments(CommunicationStatus.RINGING, List.of(rings, event(RINGING, "202", 3, "202", null))),
                arguments(CommunicationStatus.IN_PROGRESS, List.of(rings, answered)),
                arguments(CommunicationStatus.IN_PROGRESS, List.of(answered)),
                arguments(CommunicationStatus.COMPLETED, List.of(rings, answered, ended(90, "normalClearing"))),
                arguments(CommunicationStatus.COMPLETED, List.of(answered, ended(90, null))),
                arguments(CommunicationStatus.COMPLETED, List.of(rings, ended(9, "forwarded"))),
                arguments(
                        CommunicationStatus.COMPLETED,
                        List.of(
                                rings,
                                event(RINGING, "202", 1, "202", null),
                                event(NOT_ANSWERED, "202", 20, "202", null),
                                event(ANSWERED, "203", 25, "203", null),
                                ended(60, "normalClearing"))),
                arguments(CommunicationStatus.BUSY, List.of(rings, event(BUSY, 2))),
                arguments(CommunicationStatus.BUSY, List.of(rings, event(BUSY, 2), event(ENDED_BUSY, 3))),
                arguments(CommunicationStatus.BUSY, List.of(rings, event(BUSY, 2), ended(3, "normalClearing"))),
                arguments(CommunicationStatus.BUSY, List.of(ended(3, "busy"))),
                arguments(CommunicationStatus.BUSY, List.of(rings, event(ENDED_BUSY, 3), ended(4, "normalClearing"))),
                arguments(CommunicationStatus.MISSED, List.of(rings, event(NOT_ANSWERED, 20))),
                arguments(CommunicationStatus.MISSED, List.of(rings, event(NOT_ANSWERED, 20), ended(21, "noAnswer"))),
                arguments(CommunicationStatus.MISSED, List.of(rings, event(NOT_ANSWERED, 20), ended(21, null))),
                arguments(CommunicationStatus.ABANDONED, List.of(rings, event(ABANDONED, 9))),
                arguments(CommunicationStatus.ABANDONED, List.of(rings, ended(9, "cancel"))),
                arguments(CommunicationStatus.ABANDONED, List.of(rings, ended(9, "normalClearing"))),
                arguments(CommunicationStatus.ABANDONED, List.of(ended(9, null))),
                arguments(CommunicationStatus.FAILED, List.of(rings, ended(1, "congestion"))),
                arguments(CommunicationStatus.FAILED, List.of(rings, ended(1, "notFound"))));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void endsInOneStateWhateverTheOrder(CommunicationStatus expected, List<CallEventMessage> events) {
        assertThat(permutations(events).stream().map(CallLife::of).distinct())
                .singleElement()
                .extracting(CallLife::status)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("lives")
    void endsInOneStateWhateverTheArrivalWhereTheSenderTellsNoTimes(
            CommunicationStatus expected, List<CallEventMessage> events) {
        assertThat(permutations(events).stream()
                        .map(CallEvents::asTheyCome)
                        .map(CallLife::of)
                        .map(CallLife::status)
                        .distinct())
                .containsExactly(expected);
    }

    @Test
    void measuresTheTalkFromTheFirstAnswerToTheEnd() {
        CallLife life = CallLife.of(List.of(
                event(RINGING, 0),
                event(ANSWERED, "201", 7, "201", null),
                event(ANSWERED, "202", 40, "202", null),
                ended(90, "normalClearing")));

        assertThat(life.startedAt()).isEqualTo(RANG);
        assertThat(life.answeredAt()).isEqualTo(RANG.plusSeconds(7));
        assertThat(life.talked()).isEqualTo(Duration.ofSeconds(83));
        assertThat(life.agentExtension()).as("who has the call now").isEqualTo("202");
    }

    @Test
    void hasNoTalkBeforeTheEndOrWithoutAnAnswer() {
        assertThat(CallLife.of(List.of(event(RINGING, 0), event(ANSWERED, 7))).talked())
                .isNull();
        assertThat(CallLife.of(List.of(event(RINGING, 0), ended(9, "cancel"))).talked())
                .isNull();
    }

    @Test
    void neverTalksForLessThanNothing() {
        assertThat(CallLife.of(List.of(event(ANSWERED, 9), ended(7, null))).talked())
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void believesWhatRangFirstAboutWhoCalledWhom() {
        CallLife life = CallLife.of(List.of(ended(90, null), event(ANSWERED, 7), event(RINGING, 0)));

        assertThat(life.customerNumber()).isEqualTo("+16465550142");
        assertThat(life.callerName()).isEqualTo("Jane Doe");
        assertThat(life.ownNumber()).isEqualTo("+13125550100");
        assertThat(life.queue()).isEqualTo("leasing");
        assertThat(life.direction()).isEqualTo("in");
    }

    @Test
    void takesTheCustomersNumberOfACallOutFromTheOtherSide() {
        CallEventMessage out = new CallEventMessage(
                1,
                1,
                "c",
                RINGING,
                "",
                "out",
                "+13125550100",
                null,
                "+16465550142",
                null,
                null,
                null,
                null,
                RANG,
                RANG);
        CallLife life = CallLife.of(List.of(out));

        assertThat(life.direction()).isEqualTo("out");
        assertThat(life.customerNumber()).isEqualTo("+16465550142");
        assertThat(life.ownNumber()).isEqualTo("+13125550100");
    }

    @Test
    void takesTheMomentOfAcceptanceWhereTheSenderSaysNoTime() {
        CallEventMessage untimed = new CallEventMessage(
                1, 1, "c", RINGING, "", "in", null, null, null, null, null, null, null, null, RANG.plusSeconds(5));

        assertThat(CallLife.of(List.of(untimed)).startedAt()).isEqualTo(RANG.plusSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({
        "newCall, RINGING",
        "ringing, RINGING",
        "ANSWER, ANSWERED",
        "answered, ANSWERED",
        " hangup , ENDED",
        "ended, ENDED",
        "ended-busy, ENDED_BUSY",
        "not-answered, NOT_ANSWERED",
        "abandoned, ABANDONED"
    })
    void readsAnEventByItsCodeOrTheWebhooksWord(String word, CallEventKind kind) {
        assertThat(CallEventKind.of(word)).contains(kind);
    }

    @Test
    void knowsNoOtherEvents() {
        assertThat(CallEventKind.of("melting")).isEmpty();
    }
}
