package io.foyer.web.api;

import io.foyer.card.design.LineService;
import io.foyer.card.design.PackRow;
import io.foyer.card.design.PackService;
import io.foyer.card.design.TemplateRow;
import io.foyer.office.CardLine;
import io.foyer.shared.Invalid;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which card a number, an advertisement or an office opens, and the product's industry packs. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class CardLinesResource {

    private static final String EXAMPLE = "{\"template\": \"hotel.reservation-card\"}";

    @EJB
    private LineService lines;

    @EJB
    private PackService packs;

    /** A card to open. */
    public record Opens(String template) {}

    /** Every office and advertisement with the card it opens. */
    @GET
    @Path("card-lines")
    @Operation(operationId = "listCardLines", summary = "List what opens which card")
    public Page<CardLine> list() {
        return new Page<>(lines.list(), null);
    }

    /** Lets an advertisement, with its numbers, mails and forms, open a card. */
    @PUT
    @Path("card-lines/advertisements/{id}")
    @Operation(operationId = "tieAdvertisement", summary = "Choose the card that an advertisement opens")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "card", value = EXAMPLE)))
    @APIResponse(responseCode = "204", description = "The next call opens it")
    @APIResponse(responseCode = "400", description = "This card is not offered")
    @APIResponse(responseCode = "404", description = "There is no such advertisement")
    public Response tieAdvertisement(@PathParam("id") String id, Opens opens) {
        lines.tieAdSource(Parameters.pathId(id), template(opens));
        return Response.noContent().build();
    }

    /** Lets an office open a card where no advertisement names one. */
    @PUT
    @Path("card-lines/offices/{id}")
    @Operation(operationId = "tieOffice", summary = "Choose an office's usual card")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "card", value = EXAMPLE)))
    @APIResponse(responseCode = "204", description = "The next call opens it")
    @APIResponse(responseCode = "400", description = "This card is not offered")
    @APIResponse(responseCode = "404", description = "There is no such office")
    public Response tieOffice(@PathParam("id") String id, Opens opens) {
        lines.tieOffice(Parameters.pathId(id), template(opens));
        return Response.noContent().build();
    }

    private static String template(Opens opens) {
        if (opens == null || opens.template() == null) {
            throw new Invalid("template", "Send the key of a card");
        }
        return opens.template();
    }

    /** The industry packs that come with the product. */
    @GET
    @Path("template-packs")
    @Operation(operationId = "listPacks", summary = "List the industry packs")
    public Page<PackRow> packs() {
        return new Page<>(packs.list(), null);
    }

    /** Adds the cards of a pack that the company does not have yet. */
    @POST
    @Path("template-packs/{key}")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "addPack", summary = "Add an industry pack")
    @APIResponse(responseCode = "200", description = "Its cards, published; those that were there are as they were")
    @APIResponse(responseCode = "404", description = "There is no such pack")
    @APIResponse(responseCode = "409", description = "Another offered card has the name of one of its cards")
    public Page<TemplateRow> add(@PathParam("key") String key) {
        return new Page<>(packs.adopt(key), null);
    }
}
