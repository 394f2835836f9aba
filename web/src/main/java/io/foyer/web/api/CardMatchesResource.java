package io.foyer.web.api;

import io.foyer.card.CardService;
import io.foyer.card.Filling;
import io.foyer.card.Matches;
import io.foyer.card.MatchingService;
import io.foyer.card.OpenCard;
import jakarta.ejb.EJB;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers and cards that resemble a card, and what one of these would fill into it. */
@Path("cards/{id}/matches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cards")
public class CardMatchesResource {

    @EJB
    private CardService cards;

    @EJB
    private MatchingService matching;

    /** Both, the likeliest first, each with its reasons. */
    @GET
    @Operation(
            operationId = "listCardMatches",
            summary = "List what resembles a card",
            description =
                    "Reasons are those of matching customers, and same-customer, same-unit, same-values; alike names"
                            + " the fields that say the same.")
    @APIResponse(responseCode = "200", description = "At most twenty of each")
    @APIResponse(responseCode = "404", description = "There is no such card in your offices")
    public Matches list(@PathParam("id") String id) {
        OpenCard open = cards.get(Parameters.pathId(id));
        return matching.alike(open);
    }

    /** What another card would change in this one. */
    @GET
    @Path("{other}")
    @Operation(operationId = "previewCardFilling", summary = "Preview what another card would fill in")
    @APIResponse(responseCode = "200", description = "The fields that would say something else")
    @APIResponse(responseCode = "404", description = "There is no such card in your offices")
    public Filling preview(@PathParam("id") String id, @PathParam("other") String other) {
        return matching.byCard(cards.get(Parameters.pathId(id)), Parameters.pathId(other));
    }
}
