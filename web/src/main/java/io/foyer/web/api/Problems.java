package io.foyer.web.api;

import io.foyer.shared.Conflict;
import io.foyer.shared.Forbidden;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.shared.TooMany;
import io.foyer.shared.Unavailable;
import io.foyer.web.security.SecurityHeaders;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Turns every fault into a problem: what the sender can mend with a 4xx, what is away with a 503, the rest with a 500. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());
    private static final int DEEPEST = 20;
    private static final int SOON_S = 5;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable fault) {
        Optional<Response> answer = find(fault);
        if (answer.isPresent()) {
            return answer.get();
        }
        Object id = request.getAttribute(SecurityHeaders.REQUEST_ID);
        LOG.log(Level.SEVERE, fault, () -> "request=" + id + " failed");
        return Problem.of(
                        500,
                        "Internal error",
                        "Something went wrong here; nothing was saved. The log knows it as " + id)
                .response();
    }

    /** The answer to a fault that the sender can mend or wait out; any other is thrown on. */
    static Response answerTo(RuntimeException fault) {
        return find(fault).orElseThrow(() -> fault);
    }

    private static Optional<Response> find(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            Response answer = known(cause);
            if (answer != null) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    private static Response known(Throwable fault) {
        if (fault instanceof WebApplicationException web) {
            return of(web);
        }
        if (fault instanceof Invalid invalid) {
            return Problem.of(400, "Invalid input", invalid.getMessage())
                    .with(invalid.faults())
                    .response();
        }
        if (fault instanceof NotFound) {
            return Problem.of(404, "Not found", fault.getMessage()).response();
        }
        if (fault instanceof Conflict) {
            return Problem.of(409, "Conflict", fault.getMessage()).response();
        }
        if (fault instanceof OptimisticLockException) {
            return Problem.of(409, "Conflict", "Somebody changed this at the same instant; read it again")
                    .response();
        }
        if (fault instanceof Forbidden) {
            return Problem.of(403, "Forbidden", fault.getMessage()).response();
        }
        if (fault instanceof EJBAccessException || fault instanceof AccessLocalException) {
            return Problem.of(403, "Forbidden", "This role or key may not do that")
                    .response();
        }
        if (fault instanceof TooMany tooMany) {
            return Response.fromResponse(
                            Problem.of(429, "Too many", fault.getMessage()).response())
                    .header("Retry-After", tooMany.retryAfter().toSeconds())
                    .build();
        }
        if (fault instanceof Unavailable) {
            return later(fault.getMessage());
        }
        if (fault instanceof SQLException) {
            LOG.log(Level.WARNING, "The database failed a request: {0}", fault.getMessage());
            return later("The database does not answer; nothing was saved");
        }
        if (fault instanceof JsonbException || fault instanceof JsonException || fault instanceof ProcessingException) {
            return Problem.of(400, "Malformed JSON", "The body is not the JSON object this address expects")
                    .response();
        }
        return null;
    }

    private static Response later(String detail) {
        return Response.fromResponse(Problem.of(503, "Unavailable", detail).response())
                .header("Retry-After", SOON_S)
                .build();
    }

    private static Response of(WebApplicationException fault) {
        Response.StatusType status = fault.getResponse().getStatusInfo();
        if (fault.getCause() instanceof JsonbException
                || fault.getCause() instanceof JsonException
                || fault.getCause() instanceof NoContentException) {
            return Problem.of(400, "Malformed JSON", "The body is not the JSON object this address expects")
                    .response();
        }
        if (fault.getResponse().hasEntity()) {
            return fault.getResponse();
        }
        Response.ResponseBuilder answer =
                Response.fromResponse(Problem.of(status.getStatusCode(), status.getReasonPhrase(), detail(status))
                        .response());
        fault.getResponse().getHeaders().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer.type(Problem.MEDIA_TYPE).build();
    }

    private static String detail(Response.StatusType status) {
        return switch (status.getStatusCode()) {
            case 400 -> "The body is missing, or not what this address expects";
            case 404 -> "There is nothing at this address";
            case 405 -> "This address does not take this method; see Allow";
            case 406 -> "This address answers with application/json";
            case 415 -> "This address does not take this Content-Type";
            default -> status.getReasonPhrase();
        };
    }
}
