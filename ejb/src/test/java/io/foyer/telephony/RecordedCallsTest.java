package io.foyer.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.foyer.intake.CallEventKind;
import io.foyer.intake.CallEventMessage;
import io.foyer.intake.CallOutcome;
import io.foyer.intake.CommunicationStatus;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every recorded session of a real Asterisk ends in the right state. */
class RecordedCallsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            asterisk22-abandoned            | ABANDONED | in  | +13125550145  | -          | +13125550100 | -       | 201          | cancel         | -
            asterisk22-answered             | COMPLETED | in  | +13125550142  | Jane Doe   | +13125550100 | -       | 201          | normalClearing | 2
            asterisk22-busy                 | BUSY      | in  | +13125550143  | -          | +13125550100 | -       | 201          | busy           | -
            asterisk22-caller-hangs-up      | COMPLETED | in  | +13125550146  | -          | +13125550100 | -       | 201          | normalClearing | 2
            asterisk22-noanswer             | MISSED    | in  | +13125550144  | -          | +13125550100 | -       | 201          | noAnswer       | -
            asterisk22-outbound-answered    | COMPLETED | out | +442071838750 | -          | +13125550100 | -       | 201          | normalClearing | 2
            asterisk22-outbound-busy        | BUSY      | out | +442071838750 | -          | +13125550100 | -       | 201          | busy           | -
            asterisk22-queue-abandoned      | ABANDONED | in  | +13125550149  | -          | +13125550105 | service | 203          | cancel         | -
            asterisk22-queue-answered       | COMPLETED | in  | +13125550148  | -          | +13125550105 | leasing | 201          | normalClearing | 2
            asterisk22-sip                  | COMPLETED | in  | 13125550177   | Sip Caller | 13125550100  | -       | 201          | normalClearing | 3
            asterisk22-transfer             | COMPLETED | in  | +13125550147  | -          | +13125550100 | -       | 202          | normalClearing | 4
            asterisk22-withheld             | COMPLETED | in  | anonymous     | -          | +13125550100 | -       | 201          | normalClearing | 2
            asterisk22-attended-transfer    | COMPLETED | in  | +13125550142  | -          | +13125550121 | -       | 215          | normalClearing | 10
            asterisk22-busy-plain-hangup    | BUSY      | in  | +13125550142  | -          | +13125550116 | -       | 214          | busy           | -
            asterisk22-conference           | COMPLETED | in  | +13125550142  | -          | +13125550122 | -       | 215          | normalClearing | 2
            asterisk22-congestion           | FAILED    | in  | +13125550142  | -          | +13125550125 | -       | -            | congestion     | -
            asterisk22-forwarded-outside    | COMPLETED | in  | +13125550142  | -          | +13125550127 | -       | +17735550199 | normalClearing | 2
            asterisk22-hunt                 | COMPLETED | in  | +13125550142  | -          | +13125550113 | -       | 212          | normalClearing | 4
            asterisk22-local-optimised      | COMPLETED | in  | +13125550142  | -          | +13125550120 | -       | 212          | normalClearing | 4
            asterisk22-menu-abandoned       | ABANDONED | in  | +13125550142  | -          | +13125550110 | -       | -            | cancel         | -
            asterisk22-number-hidden        | COMPLETED | in  | anonymous     | -          | +13125550100 | -       | 201          | normalClearing | 2
            asterisk22-outbound-cancelled   | ABANDONED | out | +442071838750 | -          | +13125550100 | -       | 201          | cancel         | -
            asterisk22-outbound-congestion  | FAILED    | out | +442071838750 | -          | +13125550100 | -       | 201          | congestion     | -
            asterisk22-outbound-noanswer    | MISSED    | out | +442071838750 | -          | +13125550100 | -       | 201          | noAnswer       | -
            asterisk22-parked               | COMPLETED | in  | +13125550142  | -          | +13125550121 | -       | 215          | normalClearing | 7
            asterisk22-parked-abandoned     | COMPLETED | in  | +13125550142  | -          | +13125550121 | -       | 212          | normalClearing | 2
            asterisk22-picked-up            | COMPLETED | in  | +13125550142  | -          | +13125550124 | -       | 215          | normalClearing | 4
            asterisk22-queue-second-answers | COMPLETED | in  | +13125550142  | -          | +13125550119 | hunt    | 212          | normalClearing | 4
            asterisk22-queue-timeout        | MISSED    | in  | +13125550142  | -          | +13125550118 | single  | 211          | noAnswer       | -
            asterisk22-queue-two-ring       | COMPLETED | in  | +13125550142  | -          | +13125550117 | pair    | 212          | normalClearing | 4
            asterisk22-redirected           | COMPLETED | in  | +13125550142  | -          | +13125550121 | -       | 215          | normalClearing | 5
            asterisk22-rejected             | MISSED    | in  | +13125550142  | -          | +13125550115 | -       | 213          | noAnswer       | -
            asterisk22-same-phone-twice     | MISSED    | in  | +13125550142  | -          | +13125550114 | -       | 211          | noAnswer       | -
            asterisk22-sip-phone            | COMPLETED | in  | 13125550177   | Sip Caller | 13125550104  | -       | 301          | normalClearing | 3
            asterisk22-transfer-answered    | COMPLETED | in  | +13125550142  | -          | +13125550121 | -       | 215          | normalClearing | 6
            asterisk22-transfer-unanswered  | COMPLETED | in  | +13125550142  | -          | +13125550121 | -       | 212          | normalClearing | 4
            asterisk22-two-phones           | COMPLETED | in  | +13125550142  | -          | +13125550112 | -       | 212          | normalClearing | 4
            asterisk22-voicemail            | MISSED    | in  | +13125550142  | -          | +13125550111 | -       | 211          | noAnswer       | -
            asterisk16-abandoned            | ABANDONED | in  | +13125550142  | -          | +13125550100 | -       | 201          | cancel         | -
            asterisk16-attended-transfer    | COMPLETED | in  | +13125550142  | -          | +13125550121 | -       | 215          | normalClearing | 10
            asterisk16-conference           | COMPLETED | in  | +13125550142  | -          | +13125550122 | -       | 215          | normalClearing | 2
            asterisk16-outbound-answered    | COMPLETED | out | +442071838750 | -          | +13125550100 | -       | 201          | normalClearing | 2
            asterisk16-parked               | COMPLETED | in  | +13125550142  | -          | +13125550121 | -       | 215          | normalClearing | 7
            asterisk16-picked-up            | COMPLETED | in  | +13125550142  | -          | +13125550124 | -       | 215          | normalClearing | 4
            asterisk16-queue-answered       | COMPLETED | in  | +13125550142  | -          | +13125550100 | leasing | 201          | normalClearing | 2
            asterisk16-queue-timeout        | MISSED    | in  | +13125550142  | -          | +13125550118 | single  | 211          | noAnswer       | -
            asterisk16-sip                  | COMPLETED | in  | 13125550177   | Sip Caller | 13125550100  | -       | 201          | normalClearing | 2
            asterisk16-sip-busy             | BUSY      | in  | 13125550177   | -          | 13125550102  | -       | 201          | busy           | -
            asterisk16-transfer             | COMPLETED | in  | +13125550142  | -          | +13125550100 | -       | 202          | normalClearing | 4
            """)
    void endsInTheRightState(
            String recording,
            CommunicationStatus status,
            String direction,
            String customer,
            String name,
            String own,
            String queue,
            String agent,
            String cause,
            Integer talkedSeconds) {
        Map<String, CallOutcome> outcomes = Recording.outcomes(Recording.told(Recording.events(recording)));

        assertThat(outcomes).hasSize(1);
        CallOutcome outcome = outcomes.values().iterator().next();
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.direction()).isEqualTo(direction);
        assertThat(outcome.customerNumber()).isEqualTo(customer);
        assertThat(outcome.callerName()).isEqualTo(name);
        assertThat(outcome.ownNumber()).isEqualTo(own);
        assertThat(outcome.queue()).isEqualTo(queue);
        assertThat(outcome.agentExtension()).isEqualTo(agent);
        assertThat(outcome.cause()).isEqualTo(cause);
        assertThat(outcome.endedAt()).isAfterOrEqualTo(outcome.startedAt());
        if (talkedSeconds == null) {
            assertThat(outcome.talked()).isNull();
        } else {
            assertThat(outcome.talked())
                    .isBetween(Duration.ofSeconds(talkedSeconds), Duration.ofSeconds(talkedSeconds + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"asterisk22-outbound-answered", "asterisk16-outbound-answered"})
    void knowsWhoCalledOutWhereThePbxSendsOnlyHisExtension(String recording) {
        Map<String, CallOutcome> outcomes =
                Recording.outcomes(Recording.told(Recording.changed(recording, "+13125550100", "201")));

        assertThat(outcomes).hasSize(1);
        CallOutcome outcome = outcomes.values().iterator().next();
        assertThat(outcome.status()).isEqualTo(CommunicationStatus.COMPLETED);
        assertThat(outcome.direction()).isEqualTo("out");
        assertThat(outcome.customerNumber()).isEqualTo("+442071838750");
        assertThat(outcome.callingExtension()).isEqualTo("201");
    }

    @Test
    void keepsTwoCallsAtOnceApart() {
        Map<String, CallOutcome> outcomes =
                Recording.outcomes(Recording.told(Recording.events("asterisk22-two-at-once")));

        assertThat(outcomes.values())
                .extracting(
                        CallOutcome::customerNumber, CallOutcome::ownNumber, CallOutcome::queue, CallOutcome::status)
                .containsExactlyInAnyOrder(
                        tuple("+13125550150", "+13125550100", null, CommunicationStatus.COMPLETED),
                        tuple("+442071838750", "+13125550105", "leasing", CommunicationStatus.COMPLETED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"asterisk22-internal", "asterisk22-page", "asterisk22-outbound-agent-away"})
    void tellsNothingOfWhatStaysInTheHouse(String recording) {
        assertThat(Recording.told(Recording.events(recording))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void tellsEachThingOnce(String recording) {
        List<CallEventMessage> told = Recording.told(Recording.events(recording));

        assertThat(told.stream().map(one -> one.externalId() + one.kind() + one.leg()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void takesDoubledEventsAsOne(String recording) {
        List<PbxEvent> events = Recording.events(recording);
        List<PbxEvent> doubled =
                events.stream().flatMap(event -> Stream.of(event, event)).toList();

        assertThat(Recording.told(doubled)).isEqualTo(Recording.told(events));
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void tellsASecondPlayingOnlyOnce(String recording) {
        List<PbxEvent> events = Recording.events(recording);
        List<PbxEvent> twice = new ArrayList<>(events);
        twice.addAll(events);

        assertThat(Recording.told(twice)).hasSameSizeAs(Recording.told(events));
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void keepsTheCallOpenWhereTheRecordingStops(String recording) {
        List<PbxEvent> events = Recording.events(recording);
        for (int length = 0; length < events.size(); length++) {
            Recording.outcomes(Recording.told(events.subList(0, length)))
                    .forEach((call, outcome) -> assertThat(outcome.customerNumber())
                            .as("after the call's first events")
                            .isNotNull());
        }
        List<PbxEvent> allButTheLastHangUp = new ArrayList<>(events);
        allButTheLastHangUp.removeIf(Objects.requireNonNull(lastHangUps(events))::contains);
        assertThat(Recording.told(allButTheLastHangUp))
                .extracting(CallEventMessage::kind)
                .doesNotContain(CallEventKind.ENDED, CallEventKind.ABANDONED, CallEventKind.ENDED_BUSY);
    }

    private static List<PbxEvent> lastHangUps(List<PbxEvent> events) {
        return events.stream()
                .filter(event -> event instanceof PbxEvent.Gone)
                .filter(event -> event.channels()
                        .get(0)
                        .id()
                        .equals(event.channels().get(0).callId()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void beginsNoCallInItsMiddle(String recording) {
        List<PbxEvent> events = Recording.events(recording);
        for (int start = 1; start < events.size(); start++) {
            Recording.told(events.subList(start, events.size()));
        }
        List<PbxEvent> withoutBeginnings = events.stream()
                .filter(event -> !(event instanceof PbxEvent.Appeared))
                .toList();
        assertThat(Recording.told(withoutBeginnings)).isEmpty();
    }

    static Stream<String> recordings() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(RecordedCallsTest.class.getResource("asterisk22-answered.ami"))
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ami"))
                    .map(name -> name.substring(0, name.length() - ".ami".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
