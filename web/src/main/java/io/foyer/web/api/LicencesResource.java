package io.foyer.web.api;

import io.foyer.licence.KeptLicence;
import io.foyer.licence.LicenceService;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The licence of a customer, where the company keeps its number. */
@Path("customers/{id}/licence")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class LicencesResource {

    @EJB
    private LicenceService licences;

    /** That it is kept, with its number masked. */
    @GET
    @Operation(operationId = "getLicence", summary = "See whether a customer's licence is kept")
    @APIResponse(responseCode = "200", description = "The number, all but its last four characters masked")
    @APIResponse(responseCode = "404", description = "None is kept, or no such customer in your sight")
    public KeptLicence get(@PathParam("id") String id) {
        return licences.kept(Parameters.pathId(id)).orElseThrow(() -> new NotFound("No licence is kept"));
    }

    /** Keeps the number of a reading. */
    @PUT
    @Operation(operationId = "keepLicence", summary = "Keep the number of a licence that was read")
    @APIResponse(responseCode = "204", description = "It is kept, sealed")
    @APIResponse(responseCode = "400", description = "keep is not what a reading gave")
    @APIResponse(responseCode = "404", description = "No such customer in your sight")
    @APIResponse(responseCode = "409", description = "Your company keeps no numbers")
    public Response keep(@PathParam("id") String id, Keeping keeping) {
        if (keeping == null) {
            throw new Invalid("keep", "Send keep");
        }
        licences.keep(Parameters.pathId(id), keeping.keep());
        return Response.noContent().build();
    }

    /** What a reading gave as {@code keep}. */
    public record Keeping(String keep) {}
}
