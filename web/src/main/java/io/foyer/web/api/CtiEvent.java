package io.foyer.web.api;

import io.foyer.intake.CallEventMessage;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** One event of the generic CTI webhook, whichever way it was written. */
final class CtiEvent {

    private static final String EVENTS = "Say newCall, notAnswered, busy, answer, endedBusy, abandoned or hangup";
    private static final Map<String, String> NAMES = Map.of("ani", "from", "dnis", "to");

    private final Map<String, String> fields;

    private CtiEvent(Map<String, String> fields) {
        this.fields = fields;
    }

    static CtiEvent read(MediaType type, byte[] body) {
        if (type == null || body.length == 0) {
            throw new Invalid("body", "Send JSON or a form, and say which in Content-Type");
        }
        if (type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            return new CtiEvent(MultipartForm.read(type, body));
        }
        if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                || type.getSubtype().endsWith("+json")) {
            return new CtiEvent(json(decode(type, body)));
        }
        if (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            return new CtiEvent(form(type, body));
        }
        throw new WebApplicationException(Problem.of(
                        415,
                        "Unsupported Media Type",
                        "Send application/json, application/x-www-form-urlencoded or multipart/form-data")
                .response());
    }

    /** The message for the queue; {@link Invalid} names every field at fault as the webhook does. */
    CallEventMessage message(long connectionId, Instant now) {
        try {
            return body().message(connectionId, now);
        } catch (Invalid refused) {
            throw new Invalid(
                    refused.faults().stream().map(CtiEvent::inItsWords).toList());
        }
    }

    private static FieldFault inItsWords(FieldFault fault) {
        return fault.field().equals("event")
                ? new FieldFault("event", EVENTS)
                : new FieldFault(NAMES.getOrDefault(fault.field(), fault.field()), fault.problem());
    }

    private CallEventBody body() {
        String agent = first("answeringNumber", "user", "caller");
        return new CallEventBody(
                fields.get("callId"),
                fields.get("event"),
                blankToPlus(fields.get("from")),
                null,
                blankToPlus(fields.get("to")),
                null,
                agent,
                fields.get("queue"),
                null,
                fields.get("direction"),
                fields.get("cause"),
                null,
                null);
    }

    /** A plus sign that a sender forgot to encode in a form arrives as a blank. */
    private static String blankToPlus(String number) {
        return number != null && number.matches(" \\d+") ? "+" + number.substring(1) : number;
    }

    private String first(String... names) {
        for (String name : names) {
            String value = fields.get(name);
            if (value != null && !value.isBlank()) {
                return value.length() > 60 ? value.substring(0, 60) : value;
            }
        }
        return null;
    }

    /** A field that a sender repeats is named {@code name[]} by some. */
    static String bare(String name) {
        return name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
    }

    static Charset charset(MediaType type) {
        String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (name == null) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name.replace("\"", ""));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new Invalid("Content-Type", "The charset is not known here; send UTF-8");
        }
    }

    static String decode(MediaType type, byte[] body) {
        try {
            return charset(type)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException otherCharset) {
            throw new Invalid("body", "The text is not in the charset that Content-Type names (UTF-8 if none)");
        }
    }

    private static Map<String, String> json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            Map<String, String> fields = new HashMap<>();
            if (!(reader.readValue() instanceof JsonObject object)) {
                throw new Invalid("body", "Send a JSON object");
            }
            object.forEach((name, value) -> fields.put(name, text(value)));
            return fields;
        } catch (JsonException malformed) {
            throw new Invalid("body", "The text is not JSON");
        }
    }

    private static String text(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case ARRAY -> ((JsonArray) value).isEmpty() ? null : text(((JsonArray) value).get(0));
            case NULL, OBJECT -> null;
            default -> value.toString();
        };
    }

    /** Each byte is read as one character first, so that what is no text in the form's charset is seen, and not replaced. */
    private static Map<String, String> form(MediaType type, byte[] body) {
        Map<String, String> fields = new HashMap<>();
        try {
            for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
                int equals = pair.indexOf('=');
                String name = unescaped(type, equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : unescaped(type, pair.substring(equals + 1));
                fields.putIfAbsent(bare(name), value);
            }
        } catch (IllegalArgumentException malformed) {
            throw new Invalid("body", "The form is not URL-encoded");
        }
        return fields;
    }

    /** Old telephone systems write Latin-1 without saying so; a call must not be lost over an umlaut. */
    private static String unescaped(MediaType type, String escaped) {
        String bytes = URLDecoder.decode(escaped, StandardCharsets.ISO_8859_1);
        try {
            return decode(type, bytes.getBytes(StandardCharsets.ISO_8859_1));
        } catch (Invalid notUtf8) {
            if (type.getParameters().containsKey(MediaType.CHARSET_PARAMETER)) {
                throw notUtf8;
            }
            return bytes;
        }
    }
}
