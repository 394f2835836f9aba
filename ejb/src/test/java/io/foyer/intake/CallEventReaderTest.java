package io.foyer.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.platform.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallEventReaderTest {

    @Test
    void readsWhatWasWritten() {
        CallEventMessage event = CallEvents.event(CallEventKind.ANSWERED, "201", 7, "201", null);

        assertThat(CallEventReader.read(Json.write(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "{}",
                "{\"schema\":0}",
                "{\"schema\":1}",
                "{\"schema\":1,\"kind\":\"MELTING\",\"externalId\":\"c\",\"leg\":\"\"}",
                "{\"schema\":1,\"kind\":\"RINGING\",\"externalId\":\"c\",\"leg\":\"\"}"
            })
    void refusesForEverWhatIsNoEvent(String text) {
        assertThatThrownBy(() -> CallEventReader.read(text)).isInstanceOf(Unprocessable.class);
    }

    @Test
    void refusesAShapeOfALaterVersion() {
        String later = Json.write(CallEvents.event(CallEventKind.RINGING, 0))
                .replace("\"schema\":" + CallEventMessage.SCHEMA, "\"schema\":" + (CallEventMessage.SCHEMA + 1));

        assertThatThrownBy(() -> CallEventReader.read(later))
                .isInstanceOf(Unprocessable.class)
                .hasMessageContaining("schema version " + (CallEventMessage.SCHEMA + 1));
    }
}
