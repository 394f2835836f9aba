package io.foyer.web.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.intake.CallEventKind;
import io.foyer.intake.CallEventMessage;
import io.foyer.shared.Invalid;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The webhook's samples as other helpdesks' documentation gives them, and worse. */
class CtiEventTest {

    private static final Instant NOW = Instant.parse("2026-11-21T22:20:00Z");

    @Test
    void readsANewCallInJson() {
        CallEventMessage message = json(
                """
                {"event": "newCall", "from": "493055571600", "to": "491711234567890", "direction": "in",
                 "callId": "1234567890-1234567890", "user": ["Alice", "Bob"], "queue": "Sales"}""");

        assertThat(message.kind()).isEqualTo(CallEventKind.RINGING);
        assertThat(message.externalId()).isEqualTo("1234567890-1234567890");
        assertThat(message.caller()).isEqualTo("493055571600");
        assertThat(message.dialled()).isEqualTo("491711234567890");
        assertThat(message.queue()).isEqualTo("Sales");
        assertThat(message.agentExtension()).isEqualTo("Alice");
        assertThat(message.happenedAt()).isNull();
        assertThat(message.acceptedAt()).isEqualTo(NOW);
    }

    @Test
    void refusesAFormWhoseBytesAreNoTextInItsCharset() {
        assertThatThrownBy(() -> form("event=newCall&from=%22J%FCrgen%22+%3C%2B13125550999%3E&to=%2B1312&callId=c"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("charset");
    }

    @Test
    void readsAnAnswerAsAForm() {
        CallEventMessage message =
                form("event=answer&from=%2B13125550142&to=%2B13125550100&direction=in&callId=c%201&user%5B%5D=Alice"
                        + "&user%5B%5D=Bob&answeringNumber=201");

        assertThat(message.kind()).isEqualTo(CallEventKind.ANSWERED);
        assertThat(message.externalId()).isEqualTo("c 1");
        assertThat(message.caller()).isEqualTo("+13125550142");
        assertThat(message.agentExtension()).isEqualTo("201");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"answeringNumber\": \"201\", \"user\": \"Alice\", \"caller\": \"Bob\"', 201",
        "'\"user\": \"Alice\", \"caller\": \"Bob\"', Alice",
        "'\"user\": [], \"caller\": \"Bob\"', Bob",
        "'\"answeringNumber\": 201', 201",
        "'\"user\": \" \"', "
    })
    void knowsWhoAnsweredByEachOfTheNamesInUse(String fields, String expected) {
        CallEventMessage message = json("{\"event\": \"answer\", \"callId\": \"c\", " + fields + "}");

        assertThat(message.agentExtension()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"normalClearing", "busy", "cancel", "noAnswer", "congestion", "notFound", "forwarded"})
    void keepsTheCauseOfAHangup(String cause) {
        CallEventMessage message = form("event=hangup&callId=c&cause=" + cause);

        assertThat(message.kind()).isEqualTo(CallEventKind.ENDED);
        assertThat(message.cause()).isEqualTo(cause);
    }

    @Test
    void restoresThePlusThatASenderForgotToEncode() {
        assertThat(form("event=newCall&callId=c&from=+13125550142").caller()).isEqualTo("+13125550142");
        assertThat(form("event=newCall&callId=c&from=+1 312 555").caller()).isEqualTo(" 1 312 555");
    }

    @Test
    void readsTheCharsetThatTheSenderNames() {
        MediaType latin = new MediaType("application", "json", Map.of("charset", "\"ISO-8859-1\""));
        byte[] body = "{\"event\":\"newCall\",\"callId\":\"c\",\"queue\":\"Büro\"}".getBytes(ISO_8859_1);

        assertThat(CtiEvent.read(latin, body).message(4, NOW).queue()).isEqualTo("Büro");
        assertThatThrownBy(() -> CtiEvent.read(MediaType.APPLICATION_JSON_TYPE, body))
                .isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"klingon", "no such charset!"})
    void refusesACharsetNobodyKnows(String name) {
        MediaType type = new MediaType("application", "json", Map.of("charset", name));

        assertThatThrownBy(() -> CtiEvent.read(type, new byte[] {'{', '}'})).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"x\"",
                "1",
                "null",
                "{}",
                "{\"event\": {}}",
                "{\"event\": \"newCall\"}",
                "{\"event\": \"sing\", \"callId\": \"c\"}"
            })
    void refusesWhatIsNoEvent(String text) {
        assertThatThrownBy(() -> json(text)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"event=newCall&callId=%zz", "event", "callId=c", "&&&"})
    void refusesAFormThatIsNoEvent(String text) {
        assertThatThrownBy(() -> form(text)).isInstanceOf(Invalid.class);
    }

    @Test
    void refusesAnEmptyBodyAndAMissingType() {
        assertThatThrownBy(() -> CtiEvent.read(MediaType.APPLICATION_JSON_TYPE, new byte[0]))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> CtiEvent.read(null, new byte[] {'{'})).isInstanceOf(Invalid.class);
    }

    @Test
    void readsAFormInParts() {
        String form = String.join(
                "\r\n",
                "--x",
                "Content-Disposition: form-data; name=\"event\"",
                "",
                "newCall",
                "--x",
                "Content-Disposition: form-data; name=\"from\"",
                "",
                "+13125550142",
                "--x",
                "Content-Disposition: form-data; name=\"user[]\"",
                "",
                "Zoë",
                "--x",
                "Content-Disposition: form-data; name=\"callId\"",
                "Content-Type: text/plain; charset=UTF-8",
                "",
                "c-ü",
                "--x--",
                "");

        CallEventMessage event = read(new MediaType("multipart", "form-data", Map.of("boundary", "x")), form, UTF_8);

        assertThat(event.caller()).isEqualTo("+13125550142");
        assertThat(event.externalId()).isEqualTo("c-ü");
        assertThat(event.agentExtension()).isEqualTo("Zoë");
    }

    @Test
    void refusesAFormWhosePartsCannotBeToldApart() {
        MediaType withoutBoundary = new MediaType("multipart", "form-data");
        assertThatThrownBy(() -> read(withoutBoundary, "--x\r\n\r\n--x--", UTF_8))
                .isInstanceOf(Invalid.class);
    }

    private static CallEventMessage json(String text) {
        return read(MediaType.APPLICATION_JSON_TYPE, text, UTF_8);
    }

    private static CallEventMessage form(String text) {
        return read(MediaType.APPLICATION_FORM_URLENCODED_TYPE, text, UTF_8);
    }

    private static CallEventMessage read(MediaType type, String text, Charset charset) {
        return CtiEvent.read(type, text.getBytes(charset)).message(4, NOW);
    }
}
