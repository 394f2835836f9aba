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

/**
 * Refuses JSON that is nested without end, which no JSON reader takes, and JSON that is not UTF-8, which it would silently
 * mangle, and a list in an object's place, of which it would silently take the first; of what the CTI webhook takes, it looks at the nesting alone.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class WellFormedText implements ContainerRequestFilter {

    private static final String JSON = "json";
    private static final String CTI = "cti/";
    private static final int DEEPEST = 50;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        if (type == null || !type.getSubtype().endsWith(JSON) || !request.hasEntity()) {
            return;
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        if (depthOf(body) > DEEPEST) {
            throw new Invalid("body", "Nest JSON at most " + DEEPEST + " deep");
        }
        if (isMoreThanOneObject(body)) {
            throw new Invalid("body", "Send one JSON object, neither a list nor anything after it");
        }
        if (request.getUriInfo().getPath().startsWith(CTI)) {
            return;
        }
        String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!"utf-8".equalsIgnoreCase(charset.replace("\"", ""))) {
            throw new Invalid("Content-Type", "JSON is sent in UTF-8");
        }
        CtiEvent.decode(MediaType.APPLICATION_JSON_TYPE, body);
    }

    /** A list, of which a reader of objects would take the first alone; or something behind an object's end. */
    static boolean isMoreThanOneObject(byte[] json) {
        int depth = 0;
        boolean isText = false;
        boolean ended = false;
        for (int at = 0; at < json.length; at++) {
            byte one = json[at];
            if (one == ' ' || one == '\n' || one == '\r' || one == '\t') {
                continue;
            }
            if (ended || (depth == 0 && one == '[')) {
                return true;
            }
            switch (one) {
                case '"' -> isText = !isText;
                case '\\' -> at++;
                case '{', '[' -> depth += isText ? 0 : 1;
                case '}', ']' -> {
                    depth -= isText ? 0 : 1;
                    ended = depth == 0;
                }
                default -> {}
            }
        }
        return false;
    }

    /** How deep objects and lists lie in each other; what stands between quotes counts for nothing. */
    static int depthOf(byte[] json) {
        int depth = 0;
        int deepest = 0;
        boolean isText = false;
        for (int at = 0; at < json.length; at++) {
            switch (json[at]) {
                case '"' -> isText = !isText;
                case '\\' -> at++;
                case '{', '[' -> depth += isText ? 0 : 1;
                case '}', ']' -> depth -= isText ? 0 : 1;
                default -> {}
            }
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
