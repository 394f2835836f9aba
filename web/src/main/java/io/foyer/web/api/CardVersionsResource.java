package io.foyer.web.api;

import io.foyer.card.CardService;
import io.foyer.card.OpenCard;
import io.foyer.card.StaleCard;
import io.foyer.card.Upgrade;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The newer version of a card's template, and going over to it. */
@Path("cards/{id}/newer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cards")
public class CardVersionsResource {

    @EJB
    private CardService cards;

    /** What bringing the card over would change. */
    @GET
    @Operation(operationId = "getNewerForm", summary = "See what the newer form of a card would change")
    @APIResponse(responseCode = "200", description = "The differences, and what of the card they touch")
    @APIResponse(responseCode = "204", description = "The card is in the newest version")
    @APIResponse(responseCode = "404", description = "There is no such card in your offices")
    public Upgrade newer(@PathParam("id") String id) {
        return cards.newer(Parameters.pathId(id)).orElse(null);
    }

    /** Brings the card over; what it holds stays. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "bringToNewerForm",
            summary = "Bring a card to its newer form",
            description = "With the card's ETag as If-Match only where nobody changed it since.")
    @APIResponse(responseCode = "200", description = "The card in the newest version")
    @APIResponse(responseCode = "404", description = "There is no such card in your offices")
    @APIResponse(responseCode = "412", description = "Somebody changed the card since")
    public Response bring(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        try {
            String tag = ifMatch == null || ifMatch.strip().equals("*")
                    ? null
                    : ifMatch.strip().replaceAll("^\"(.*)\"$", "$1");
            OpenCard card = cards.bring(Parameters.pathId(id), tag);
            return Response.ok(CardBody.of(card)).tag(card.tag()).build();
        } catch (StaleCard stale) {
            return Response.fromResponse(Problem.of(412, "Precondition failed", stale.getMessage())
                            .response())
                    .tag(stale.tag())
                    .build();
        }
    }
}
