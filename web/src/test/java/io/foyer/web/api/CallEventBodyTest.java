package io.foyer.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.foyer.intake.CallEventKind;
import io.foyer.intake.CallEventMessage;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallEventBodyTest {

    private static final Instant NOW = Instant.parse("2026-11-21T22:20:00Z");

    @Test
    void becomesAMessageThatKeepsTheMomentOfAcceptance() {
        CallEventMessage message =
                body(" call-1 ", "ringing", null, "2026-11-21T16:19:58-06:00").message(4, NOW);

        assertThat(message.schema()).isEqualTo(CallEventMessage.SCHEMA);
        assertThat(message.connectionId()).isEqualTo(4);
        assertThat(message.externalId()).isEqualTo("call-1");
        assertThat(message.kind()).isEqualTo(CallEventKind.RINGING);
        assertThat(message.leg()).isEmpty();
        assertThat(message.direction()).isEqualTo("in");
        assertThat(message.happenedAt()).isEqualTo(Instant.parse("2026-11-21T22:19:58Z"));
        assertThat(message.acceptedAt()).isEqualTo(NOW);
    }

    @Test
    void happensAtTheAgentsPhoneWhereNoOtherIsNamed() {
        assertThat(at(null, "201").message(4, NOW).leg()).isEqualTo("201");
        assertThat(at("desk phone", "201").message(4, NOW).leg()).isEqualTo("desk phone");
    }

    @Test
    void comesInWhereTheSenderSaysNothingAndReadsCapitals() {
        assertThat(body("c", "ended", " ", null).message(4, NOW).direction()).isEqualTo("in");
        assertThat(body("c", "ended", "OUT", null).message(4, NOW).direction()).isEqualTo("out");
    }

    @Test
    void hasNoTimeOfItsOwnWhereTheSenderSaysNone() {
        assertThat(body("c", "ended", "out", null).message(4, NOW).happenedAt()).isNull();
        assertThat(body("c", "ended", "out", " ").message(4, NOW).happenedAt()).isNull();
    }

    @Test
    void namesEveryFieldAtFault() {
        Invalid invalid = catchThrowableOfType(Invalid.class, () -> body(" ", "melting", "sideways", "yesterday")
                .message(4, NOW));

        assertThat(invalid.faults())
                .extracting(FieldFault::field)
                .containsExactlyInAnyOrder("callId", "event", "direction", "at");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T22:20:01Z, false",
        "2026-11-22T22:19:59Z, true",
        "1999-12-31T23:59:59Z, false",
        "2000-01-01T00:00:00Z, true",
        "2026-11-21T22:20:00, false",
        "2026-11-21, false",
        "1763763600, false"
    })
    void takesTimesThatCanBe(String at, boolean right) {
        CallEventBody body = body("c", "ringing", "in", at);

        if (right) {
            assertThat(body.message(4, NOW).happenedAt()).isEqualTo(Instant.parse(at));
        } else {
            assertThat(catchThrowableOfType(Invalid.class, () -> body.message(4, NOW))
                            .faults())
                    .extracting(FieldFault::field)
                    .containsExactly("at");
        }
    }

    @ParameterizedTest
    @CsvSource({"250, 250, 60, true", "251, 250, 60, false", "250, 251, 60, false", "250, 250, 61, false"})
    void bearsTextsOfALimitedLength(int callId, int name, int extension, boolean right) {
        CallEventBody body = new CallEventBody(
                "x".repeat(callId),
                "ringing",
                null,
                "n".repeat(name),
                null,
                null,
                "1".repeat(extension),
                null,
                null,
                null,
                null,
                null,
                null);

        Invalid invalid = catchThrowableOfType(Invalid.class, () -> body.message(4, NOW));
        assertThat(invalid == null).isEqualTo(right);
    }

    private static CallEventBody at(String leg, String extension) {
        return new CallEventBody("c", "answered", null, null, null, null, extension, null, leg, null, null, null, null);
    }

    private static CallEventBody body(String callId, String event, String direction, String at) {
        return new CallEventBody(
                callId,
                event,
                "+13125550142",
                "Jane Doe",
                "+13125550100",
                null,
                null,
                null,
                null,
                direction,
                null,
                at,
                null);
    }
}
