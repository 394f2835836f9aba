package io.foyer.web.api;

import io.foyer.intake.CallIntake;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Role;
import io.foyer.shared.Forbidden;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes the events of calls' lives from programs (IN-1). */
@ApplicationScoped
@Path("calls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Intake")
public class CallsResource {

    private static final String EXAMPLE =
            """
            {"callId": "pbx7-1763763600.42", "event": "ringing", "ani": "+13125550142", "callerName": "Jane Doe",
             "dnis": "+13125550100", "agentExtension": "201", "at": "2026-11-21T22:20:00Z"}""";

    @Inject
    private CallIntake intake;

    @EJB
    private CurrentCaller current;

    @Inject
    private Clock clock;

    /** Accepts one event; 202 once it lies on the durable queue, 503 where the queue does not answer. */
    @POST
    @Operation(
            operationId = "tellCallEvent",
            summary = "Tell an event of a call",
            description =
                    "Events may come late, doubled or in any order. event is one of ringing, answered, busy,"
                            + " not-answered, ended-busy, abandoned, ended. at is RFC 3339; without it the moment of acceptance counts.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "ringing", value = EXAMPLE)))
    @APIResponse(responseCode = "202", description = "Kept durably")
    @APIResponse(responseCode = "400", description = "A field is wrong; errors names each")
    @APIResponse(responseCode = "503", description = "The queue does not answer; send the event again")
    public Response accept(CallEventBody body) {
        Caller caller = current.get();
        if (caller.role() != Role.PROGRAM) {
            throw new Forbidden("Events of calls are taken from an API key only");
        }
        if (body == null) {
            throw new io.foyer.shared.Invalid("body", "Send a JSON object");
        }
        intake.accept(body.message(caller.connectionId(), clock.instant()));
        return Response.accepted(new Accepted(body.callId().strip())).build();
    }

    /** What an accepted event is answered with. */
    public record Accepted(String callId) {}
}
