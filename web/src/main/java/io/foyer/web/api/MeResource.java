package io.foyer.web.api;

import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says who a token belongs to. */
@ApplicationScoped
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class MeResource {

    @EJB
    private CurrentCaller current;

    /** The caller as Foyer knows him. */
    @GET
    @Operation(operationId = "getMe", summary = "Who am I")
    public Me me() {
        Caller caller = current.get();
        return new Me(
                caller.userId(),
                caller.login(),
                caller.displayName(),
                caller.role().code(),
                new TreeSet<>(caller.offices()));
    }

    /** The caller, without anything secret; a program has the id 0. */
    public record Me(long id, String login, String name, String role, Set<Long> offices) {}
}
