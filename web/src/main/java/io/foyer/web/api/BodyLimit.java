package io.foyer.web.api;

import io.foyer.card.FileService;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Refuses bodies over 256 KiB with 413, announced or not; a file that is put may be as large as files are. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class BodyLimit implements ContainerRequestFilter {

    private static final int MAX_BYTES = 256 * 1024;
    private static final String FILES = "card-files";

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        int most = FILES.equals(request.getUriInfo().getPath()) ? FileService.MOST_BYTES : MAX_BYTES;
        if (request.getLength() > most) {
            throw tooLarge(most);
        }
        if (request.hasEntity()) {
            // Read here: thrown out of a JSON reader the refusal would look like malformed JSON.
            byte[] body = request.getEntityStream().readNBytes(most + 1);
            if (body.length > most) {
                throw tooLarge(most);
            }
            request.setEntityStream(new ByteArrayInputStream(body));
        }
    }

    private static WebApplicationException tooLarge(int most) {
        return new WebApplicationException(
                Problem.of(413, "Too large", "Send at most " + most + " bytes").response());
    }
}
