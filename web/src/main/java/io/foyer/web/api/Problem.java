package io.foyer.web.api;

import io.foyer.platform.Json;
import io.foyer.shared.FieldFault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An RFC 9457 problem.
 *
 * @param type always {@code about:blank}: the status says what kind it is
 * @param title the kind in words
 * @param detail what is wrong here and what to do
 * @param errors the single fields at fault, may be empty
 * @param code a word for programs where the status alone does not tell the reason, or null
 */
public record Problem(
        String type, String title, int status, String detail, String instance, List<FieldFault> errors, String code) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, null, List.of(), null);
    }

    public Problem with(List<FieldFault> faults) {
        return new Problem(type, title, status, detail, instance, List.copyOf(faults), code);
    }

    public Problem because(String reason) {
        return new Problem(type, title, status, detail, instance, errors, reason);
    }

    /** As the answer of a resource. */
    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(Json.write(this)).build();
    }

    /** As the answer of a filter or servlet. */
    public void write(HttpServletRequest request, HttpServletResponse response) {
        try {
            byte[] body = Json.write(new Problem(type, title, status, detail, request.getRequestURI(), errors, code))
                    .getBytes(StandardCharsets.UTF_8);
            response.setStatus(status);
            response.setContentType(MEDIA_TYPE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.flushBuffer();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
