package io.foyer.web.api;

import io.foyer.card.CardService;
import io.foyer.card.ChangeRow;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was changed on a card. */
@ApplicationScoped
@Path("cards/{id}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cards")
public class CardChangesResource {

    private static final int USUAL_LIMIT = 50;

    @EJB
    private CardService cards;

    @Context
    private UriInfo uri;

    /** Which fields were changed, newest first. */
    @GET
    @Operation(
            operationId = "listCardChanges",
            summary = "List a card's field changes",
            description = "Newest first, paged by before.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(examples = @ExampleObject(name = "changes", value = CardExamples.CHANGES)))
    public Response changes(
            @PathParam("id") String id,
            @Parameter(description = "Id of the last row of the page before") @QueryParam("before") String before,
            @Parameter(description = "Rows, 1 to 200", example = "50") @QueryParam("limit") String limit) {
        int most = Parameters.limit(limit, USUAL_LIMIT);
        List<ChangeRow> rows = cards.changes(Parameters.pathId(id), Parameters.id("before", before), most);
        return Page.of(rows, most, uri, "before", last -> String.valueOf(last.id()));
    }
}
