package io.foyer.web.api;

import io.foyer.paging.PagingChoice;
import io.foyer.paging.PagingService;
import io.foyer.shared.Invalid;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom an office pages. */
@Path("offices/{id}/paging")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Offices")
public class PagingResource {

    @EJB
    private PagingService paging;

    /** The office's choices. */
    @GET
    @Operation(operationId = "getPaging", summary = "Read whom an office pages")
    @APIResponse(responseCode = "200", description = "The people, and whether new work orders page them too")
    @APIResponse(responseCode = "403", description = "You are neither administrator nor manager")
    @APIResponse(responseCode = "404", description = "No such office in your sight")
    public PagingChoice get(@PathParam("id") String id) {
        return paging.choice(Parameters.pathId(id));
    }

    /** Replaces them. */
    @PUT
    @Operation(
            operationId = "changePaging",
            summary = "Say whom an office pages",
            description =
                    "Each of contacts has name, and email, phone or both. They replace those of the version you name, the"
                            + " one you read.")
    @APIResponse(responseCode = "200", description = "The choices as they are now")
    @APIResponse(responseCode = "400", description = "Somebody cannot be reached so; errors names each")
    @APIResponse(responseCode = "403", description = "You are neither administrator nor manager")
    @APIResponse(responseCode = "404", description = "No such office in your sight")
    @APIResponse(responseCode = "409", description = "Somebody chose otherwise since that version; detail says who")
    public PagingChoice change(@PathParam("id") String id, PagingChoice choice) {
        if (choice == null) {
            throw new Invalid("body", "Send newOrders, contacts and version");
        }
        return paging.choose(Parameters.pathId(id), choice);
    }
}
