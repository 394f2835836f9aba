package io.foyer.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.intake.CallEventMessage;
import io.foyer.intake.CallOutcome;
import io.foyer.intake.CommunicationStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveCallsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final PbxEvents steps = new PbxEvents("1.1");
    private final PbxChannel caller =
            steps.channel("1.1", "PJSIP/carrier-00000001", "from-trunk", "+13125550100", "+13125550142");
    private final PbxChannel phone = steps.channel("1.2", "PJSIP/201-00000002", "from-internal", "s", "201");

    private static CallOutcome outcome(PbxEvents steps) {
        return Recording.outcomes(Recording.told(steps.list())).get("1.1");
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} is {4}")
    @CsvSource({
        // channel, context, dialled, caller, direction
        "PJSIP/carrier-00000001, from-trunk, +13125550100, +13125550142, in",
        "PJSIP/carrier-00000001, from-trunk, s, +13125550142, in",
        "PJSIP/carrier-00000001, from-trunk, 0100, 4711, in",
        "PJSIP/carrier-00000001, default, +13125550100, 201, in",
        "PJSIP/carrier-00000001, default, 0100, 12345, in",
        "SIP/sip.provider.example-0000000a, incoming, 13125550100, 13125550142, in",
        "IAX2/office-berlin-1234, pstn-in, 100, +442071838750, in",
        "DAHDI/i1/3125550142-1, from-pstn, 3125550100, 3125550142, in",
        "PJSIP/201-00000001, from-internal, +442071838750, 201, out",
        "SIP/201-0000000a, from-internal, 442071838750, 201, out",
        "IAX2/201-77, phones, 0015125550177, 201, out",
        "PJSIP/alice-00000001, from-internal, +442071838750, alice, out",
        "PJSIP/0004f2040001-00000001, default, +442071838750, 201, out",
        "PJSIP/0004f2040001-00000001, default, +442071838750, +13125550100, out",
        "PJSIP/201-00000001, from-internal, 202, 201, -",
        "PJSIP/201-00000001, from-internal, *97, 201, -",
        "PJSIP/alice-00000001, from-internal, 202, 201, -",
        "Local/ringing@macros-00000001;1, macros, ringing, , -",
        "CBAnn/room-00000001;1, default, , , -"
    })
    void tellsTheDirectionFromTheTrunkSide(
            String name, String context, String dialled, String number, String direction) {
        PbxChannel first = steps.channel("1.1", name, context, dialled, number);
        PbxChannel second = steps.channel("1.2", "PJSIP/203-00000002", "x", "s", null);
        List<CallEventMessage> told = Recording.told(steps.appears(first)
                .appears(second)
                .dials(first, second, "203")
                .later(SECOND)
                .ends(first, second, "ANSWER")
                .list());

        if ("-".equals(direction)) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told).isNotEmpty().allMatch(one -> one.direction().equals(direction));
        }
    }

    @ParameterizedTest(name = "{0}, hung up with {1}, is {2}")
    @CsvSource({
        "BUSY, 17, BUSY",
        "BUSY, 16, BUSY",
        "NOANSWER, 19, MISSED",
        "NOANSWER, 16, MISSED",
        "CHANUNAVAIL, 20, MISSED",
        "CHANUNAVAIL, 16, MISSED",
        "CONGESTION, 34, FAILED",
        "NOANSWER, 21, MISSED",
        "CANCEL, 16, ABANDONED",
        "CANCEL, 0, ABANDONED",
        "'', 16, ABANDONED",
        "DONTCALL, 21, MISSED",
        "SOMETHING-NEW, 127, MISSED"
    })
    void readsHowACallThatNobodyAnsweredEnded(String status, int cause, CommunicationStatus expected) {
        steps.appears(caller)
                .appears(phone)
                .dials(caller, phone, "201")
                .later(SECOND)
                .ends(caller, phone, status)
                .hangsUp(0, phone)
                .hangsUp(cause, caller);

        assertThat(outcome(steps).status()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, hung up with {1}, is {2}")
    @CsvSource({
        "BUSY, 17, BUSY",
        "NOANSWER, 0, MISSED",
        "CHANUNAVAIL, 1, FAILED",
        "CHANUNAVAIL, 0, FAILED",
        "CONGESTION, 34, FAILED",
        "CANCEL, 16, ABANDONED",
        "ANSWER, 16, COMPLETED"
    })
    void readsHowACallGoingOutEnded(String status, int cause, CommunicationStatus expected) {
        PbxChannel agent = steps.channel("1.1", "PJSIP/201-00000001", "from-internal", "+442071838750", "+13125550100");
        PbxChannel trunk = steps.channel("1.2", "PJSIP/carrier-00000002", "from-trunk", "", "+442071838750");
        steps.appears(agent)
                .appears(trunk)
                .dials(agent, trunk, "+442071838750@carrier")
                .later(SECOND)
                .ends(agent, trunk, status)
                .hangsUp(cause, trunk)
                .hangsUp(16, agent);

        assertThat(outcome(steps).status()).isEqualTo(expected);
        assertThat(outcome(steps).agentExtension()).isEqualTo("201");
        assertThat(outcome(steps).customerNumber()).isEqualTo("+442071838750");
        assertThat(outcome(steps).ownNumber()).isEqualTo("+13125550100");
    }

    @Test
    void endsOnlyWithTheLastChannel() {
        steps.appears(caller)
                .appears(phone)
                .dials(caller, phone, "201")
                .ends(caller, phone, "ANSWER")
                .later(SECOND)
                .hangsUp(16, caller);
        assertThat(outcome(steps).status()).isEqualTo(CommunicationStatus.IN_PROGRESS);

        steps.later(SECOND).hangsUp(16, phone);
        assertThat(outcome(steps).talked()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void doesNotCallACallMissedWhileAnotherPhoneRings() {
        PbxChannel second = steps.channel("1.3", "PJSIP/202-00000003", "from-internal", "s", "202");
        steps.appears(caller)
                .appears(phone)
                .appears(second)
                .dials(caller, phone, "201")
                .dials(caller, second, "202")
                .later(SECOND)
                .ends(caller, phone, "CHANUNAVAIL");

        assertThat(outcome(steps).status()).isEqualTo(CommunicationStatus.RINGING);
    }

    @Test
    void givesTheCallToWhoeverTheCustomerHearsAfterAnAttendedTransfer() {
        PbxEvents other = new PbxEvents("1.5");
        PbxChannel consulting = other.channel("1.5", "PJSIP/201-00000005", "from-internal", "202", "201");
        PbxChannel consulted = other.channel("1.6", "PJSIP/202-00000006", "from-internal", "s", "202");
        steps.appears(caller).appears(phone).dials(caller, phone, "201").ends(caller, phone, "ANSWER");
        steps.meets("b1", phone, caller);
        steps.list()
                .addAll(other.later(SECOND)
                        .appears(consulting)
                        .appears(consulted)
                        .dials(consulting, consulted, "202")
                        .ends(consulting, consulted, "ANSWER")
                        .meets("b2", consulting, consulted)
                        .list());
        assertThat(outcome(steps).agentExtension()).isEqualTo("201");

        PbxChannel merged = steps.channel("1.6", "PJSIP/202-00000006", "from-internal", "s", "202");
        steps.later(SECOND).hangsUp(16, phone);
        steps.list().add(new PbxEvent.Gone(Moment.at(PbxEvents.START.plus(SECOND)), consulting, 16));
        steps.meets("b1", merged);
        assertThat(outcome(steps).agentExtension()).isEqualTo("202");
        assertThat(outcome(steps).status()).isEqualTo(CommunicationStatus.IN_PROGRESS);

        steps.later(SECOND).hangsUp(16, caller, merged);
        assertThat(Recording.outcomes(Recording.told(steps.list()))).hasSize(1);
        assertThat(outcome(steps).status()).isEqualTo(CommunicationStatus.COMPLETED);
    }

    @Test
    void callsTheCustomerFirstWhenAProgramOrdersIt() {
        PbxChannel trunk = steps.channel("1.1", "PJSIP/carrier-00000001", "from-trunk", "s", "+13125550100");
        steps.appears(trunk)
                .dials(null, trunk, "+442071838750@carrier")
                .later(SECOND)
                .ends(null, trunk, "ANSWER")
                .appears(phone)
                .dials(trunk, phone, "201")
                .later(SECOND)
                .ends(trunk, phone, "ANSWER")
                .later(SECOND)
                .hangsUp(16, phone, trunk);

        assertThat(outcome(steps).direction()).isEqualTo("out");
        assertThat(outcome(steps).customerNumber()).isEqualTo("+442071838750");
        assertThat(outcome(steps).agentExtension()).isEqualTo("201");
        assertThat(outcome(steps).status()).isEqualTo(CommunicationStatus.COMPLETED);
    }
}
