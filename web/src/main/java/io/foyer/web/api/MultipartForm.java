package io.foyer.web.api;

import io.foyer.shared.Invalid;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;

/** The text fields of a form sent as {@code multipart/form-data} (RFC 7578); files are passed over. */
final class MultipartForm {

    private MultipartForm() {}

    static Map<String, String> read(MediaType type, byte[] body) {
        String boundary = type.getParameters().get("boundary");
        if (boundary == null) {
            throw new Invalid("Content-Type", "Name the boundary that parts the form");
        }
        String header = "Content-Type: multipart/form-data; boundary=\"" + boundary.replace("\"", "") + "\"\r\n\r\n";
        try {
            Message message = new DefaultMessageBuilder()
                    .parseMessage(new SequenceInputStream(
                            new ByteArrayInputStream(header.getBytes(StandardCharsets.ISO_8859_1)),
                            new ByteArrayInputStream(body)));
            if (!(message.getBody() instanceof Multipart parts)) {
                throw new Invalid("body", "The form's parts cannot be told apart");
            }
            Map<String, String> fields = new HashMap<>();
            for (Entity part : parts.getBodyParts()) {
                String name = name(part);
                if (name != null && part.getFilename() == null && part.getBody() instanceof SingleBody text) {
                    fields.putIfAbsent(CtiEvent.bare(name), CtiEvent.decode(typeOf(part), bytes(text)));
                }
            }
            return fields;
        } catch (IOException malformed) {
            throw new Invalid("body", "The form is not multipart/form-data");
        }
    }

    private static String name(Entity part) {
        return part.getHeader().getField("Content-Disposition") instanceof ContentDispositionField disposition
                ? disposition.getParameter("name")
                : null;
    }

    private static MediaType typeOf(Entity part) {
        return part.getHeader().getField("Content-Type") == null
                ? MediaType.TEXT_PLAIN_TYPE
                : MediaType.TEXT_PLAIN_TYPE.withCharset(part.getCharset());
    }

    private static byte[] bytes(SingleBody body) throws IOException {
        try (InputStream in = body.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
