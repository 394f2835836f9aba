package io.foyer.web.api;

import io.foyer.intake.CallIntake;
import io.foyer.office.Directory;
import io.foyer.office.Sender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The generic CTI webhook that helpdesks and PBXs use: newCall, answer, hangup, as JSON or as a form of either kind (IN-2). */
@ApplicationScoped
@Path("cti/{token}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Intake")
public class CtiResource {

    private static final String EXAMPLE =
            """
            {"event": "newCall", "from": "+13125550142", "to": "+13125550100", "direction": "in", "callId": "c-1"}""";

    @Inject
    private CallIntake intake;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    /** Accepts one event of the sender whose token stands in the address; {@code {}} once it is kept durably. */
    @POST
    @SecurityRequirements
    @Operation(
            operationId = "tellCtiEvent",
            summary = "Generic CTI webhook",
            description =
                    "JSON, form-encoded or multipart/form-data; UTF-8 unless charset says otherwise. A form that names no"
                            + " charset may be Latin-1.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "newCall", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Kept durably")
    @APIResponse(responseCode = "400", description = "A field is wrong; errors names each")
    @APIResponse(responseCode = "401", description = "Nobody has this token")
    @APIResponse(responseCode = "503", description = "The queue does not answer; send the event again")
    public Response accept(@PathParam("token") String token, @HeaderParam("Content-Type") MediaType type, byte[] body) {
        Sender sender = directory
                .senderByToken(token)
                .orElseThrow(() -> new WebApplicationException(
                        Problem.of(401, "Unknown token", "Nobody has this token, or it was revoked")
                                .response()));
        CtiEvent event = CtiEvent.read(type, body);
        intake.accept(event.message(sender.connectionId(), clock.instant()));
        return Response.ok("{}").build();
    }
}
