package io.foyer.web.api;

import io.foyer.shared.Invalid;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Refuses JSON that is not UTF-8, which a JSON reader would silently mangle. The CTI webhook reads its bodies itself. */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class WellFormedText implements ContainerRequestFilter {

    private static final String JSON = "json";
    private static final String CTI = "cti/";

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        if (type == null
                || !type.getSubtype().endsWith(JSON)
                || !request.hasEntity()
                || request.getUriInfo().getPath().startsWith(CTI)) {
            return;
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!"utf-8".equalsIgnoreCase(charset.replace("\"", ""))) {
            throw new Invalid("Content-Type", "JSON is sent in UTF-8");
        }
        CtiEvent.decode(MediaType.APPLICATION_JSON_TYPE, body);
    }
}
