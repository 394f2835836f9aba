package io.foyer.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CtiEventTest {

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
}
