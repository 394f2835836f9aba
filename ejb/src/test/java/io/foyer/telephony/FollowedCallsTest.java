package io.foyer.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.foyer.intake.CallEventKind;
import io.foyer.intake.CallEventMessage;
import io.foyer.intake.CallOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FollowedCallsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final PbxEvents steps = new PbxEvents("1.1");
    private final PbxChannel caller =
            steps.channel("1.1", "PJSIP/carrier-00000001", "from-trunk", "+13125550100", "+13125550142");
    private final PbxChannel phone = steps.channel("1.2", "PJSIP/201-00000002", "from-internal", "s", "201");

    @Test
    void endsWhatIsGoneAndTakesUpWhatRunsAfterAnOutage() {
        LiveCalls calls = new LiveCalls(Recording.CONNECTION, Recording.OURS);
        steps.appears(caller).appears(phone).dials(caller, phone, "201").ends(caller, phone, "ANSWER");
        steps.list().forEach(calls::apply);
        calls.settle("1.1", false);
        calls.takeNews();
        Instant lost = PbxEvents.START.plusSeconds(10);
        Instant back = PbxEvents.START.plusSeconds(60);
        PbxEvents other = new PbxEvents("9.1");
        PbxChannel running =
                other.channel("9.1", "PJSIP/carrier-00000009", "from-trunk", "+13125550101", "+13125550143");
        PbxChannel answering = other.channel("9.2", "PJSIP/202-0000000a", "from-internal", "", "202");
        Duration age = Duration.ofSeconds(20);
        List<RunningChannel> named =
                List.of(new RunningChannel(running, "b", age), new RunningChannel(answering, "b", age));
        calls.dropAllBut(named, new Moment(lost, back), back);
        calls.takeUp(named, Moment.at(back), Set.of());
        calls.settle("9.1", false);

        List<CallEventMessage> told = calls.takeNews();
        assertThat(told)
                .extracting(CallEventMessage::externalId, CallEventMessage::kind, CallEventMessage::cause)
                .containsExactlyInAnyOrder(
                        tuple("1.1", CallEventKind.ENDED, "unknown"),
                        tuple("9.1", CallEventKind.RINGING, null),
                        tuple("9.1", CallEventKind.ANSWERED, null));
        CallOutcome outcome = Recording.outcomes(told).get("9.1");
        assertThat(outcome.agentExtension()).isEqualTo("202");
        assertThat(outcome.startedAt()).isEqualTo(back.minus(age));
        assertThat(Recording.outcomes(told).get("1.1").endedAt()).isEqualTo(lost);
    }

    @Test
    void leavesACallAloneThatBeganWhileTheQuestionWasOnItsWay() {
        LiveCalls calls = new LiveCalls(Recording.CONNECTION, Recording.OURS);
        steps.appears(caller).list().forEach(calls::apply);
        Moment now = Moment.at(PbxEvents.START);
        calls.dropAllBut(List.of(), now, PbxEvents.START.minusSeconds(5));

        assertThat(calls.takeNews()).isEmpty();
        assertThat(calls.size()).isEqualTo(1);
    }

    @Test
    void tellsOfACallToldEarlierOnlyWhatIsNew() {
        LiveCalls calls = new LiveCalls(Recording.CONNECTION, Recording.OURS);
        Moment now = Moment.at(PbxEvents.START);
        calls.takeUp(List.of(new RunningChannel(caller, null, SECOND)), now, Set.of("1.1"));
        calls.tick(Moment.at(PbxEvents.START.plusSeconds(5)));
        assertThat(calls.takeNews()).isEmpty();

        calls.apply(new PbxEvent.Gone(now, caller, 16));
        assertThat(calls.takeNews())
                .singleElement()
                .matches(one -> one.kind() == CallEventKind.ENDED && one.cause().equals("normalClearing"));
    }

    @Test
    void holdsBackTheCallUntilThePbxSaysWhetherTheNumberIsHidden() {
        LiveCalls calls = new LiveCalls(Recording.CONNECTION, Recording.OURS);
        steps.appears(caller).appears(phone).dials(caller, phone, "201").list().forEach(calls::apply);

        assertThat(calls.takeNews()).isEmpty();
        assertThat(calls.takeQuestions()).containsExactly(new LiveCalls.Question("1.1", caller.name()));
        assertThat(calls.takeQuestions()).isEmpty();

        calls.settle("1.1", true);
        assertThat(calls.takeNews())
                .singleElement()
                .matches(one -> one.caller().equals("anonymous") && one.callerName() == null);
    }

    @Test
    void tellsACallWhosePbxDoesNotAnswer() {
        LiveCalls calls = new LiveCalls(Recording.CONNECTION, Recording.OURS);
        steps.appears(caller).appears(phone).dials(caller, phone, "201").list().forEach(calls::apply);
        calls.takeQuestions();
        calls.tick(Moment.at(PbxEvents.START.plusSeconds(3)));

        assertThat(calls.takeNews()).singleElement().matches(one -> one.caller().equals("+13125550142"));
    }

    @Test
    void forgetsACallAfterItsEnd() {
        LiveCalls calls = new LiveCalls(Recording.CONNECTION, Recording.OURS);
        IntStream.range(0, 1000).forEach(i -> {
            PbxEvents one = new PbxEvents("2." + i);
            PbxChannel channel =
                    one.channel("2." + i, "PJSIP/carrier-0001", "from-trunk", "+13125550100", "+13125550142");
            one.appears(channel)
                    .later(Duration.ofSeconds(2))
                    .hangsUp(16, channel)
                    .list()
                    .forEach(calls::apply);
            calls.takeQuestions().forEach(question -> calls.settle(question.callId(), false));
            assertThat(calls.takeNews()).isNotEmpty();
        });

        assertThat(calls.size()).isZero();
    }

    @Test
    void followsABoundedNumberOfCalls() {
        LiveCalls calls = new LiveCalls(Recording.CONNECTION, Recording.OURS);
        for (int i = 0; i < 20_500; i++) {
            PbxEvents one = new PbxEvents("3." + i);
            one.appears(one.channel("3." + i, "PJSIP/carrier-0001", "from-trunk", "+13125550100", "+13125550142"))
                    .list()
                    .forEach(calls::apply);
        }

        assertThat(calls.size()).isEqualTo(20_000);
    }
}
