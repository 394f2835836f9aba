package io.foyer.web.api;

import io.foyer.web.print.Prints;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A card on paper. */
@Path("cards/{id}/pdf")
@Tag(name = "Cards")
public class CardPdfResource {

    @Inject
    private Prints prints;

    /** Front and back under the office's letterhead. */
    @GET
    @Produces("application/pdf")
    @Operation(operationId = "getCardPdf", summary = "Read a card as PDF")
    @APIResponse(responseCode = "200", description = "Front and back, with its notes, under the office's letterhead")
    @APIResponse(responseCode = "404", description = "There is no such card in your offices")
    public Response pdf(@PathParam("id") String id) {
        return Response.ok(prints.cardAsPdf(Parameters.pathId(id)), "application/pdf")
                .build();
    }
}
