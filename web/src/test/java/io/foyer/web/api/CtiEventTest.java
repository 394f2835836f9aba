package io.foyer.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CtiEventTest {

    private static final MediaType FORM = MediaType.APPLICATION_FORM_URLENCODED_TYPE;

    @Test
    void namesFaultsAsTheWebhookNamesItsFields() {
        String body =
                "{\"event\": \"ring\", \"from\": \"%s\", \"to\": \"%s\"}".formatted("1".repeat(300), "2".repeat(300));
        CtiEvent event = CtiEvent.read(MediaType.APPLICATION_JSON_TYPE, body.getBytes(StandardCharsets.UTF_8));

        Invalid refused = catchThrowableOfType(Invalid.class, () -> event.message(1, Instant.EPOCH));

        assertThat(refused.faults())
                .extracting(FieldFault::field)
                .containsExactlyInAnyOrder("callId", "event", "from", "to");
        assertThat(refused).hasMessageContaining("Say newCall,").hasMessageNotContaining("ringing");
    }

    @Test
    void takesLatinLettersOfAFormThatNamesNoCharset() {
        assertThat(agentOf(FORM, "J%FCrgen")).isEqualTo("Jürgen");
        assertThat(agentOf(FORM, "J%C3%BCrgen")).isEqualTo("Jürgen");
    }

    @Test
    void refusesAFormThatIsNotInTheCharsetItNames() {
        assertThatThrownBy(() -> agentOf(FORM.withCharset("utf-8"), "J%FCrgen")).isInstanceOf(Invalid.class);
    }

    private static String agentOf(MediaType type, String user) {
        String form = "event=answer&callId=c-1&user=" + user;
        return CtiEvent.read(type, form.getBytes(StandardCharsets.UTF_8))
                .message(1, Instant.EPOCH)
                .agentExtension();
    }
}
