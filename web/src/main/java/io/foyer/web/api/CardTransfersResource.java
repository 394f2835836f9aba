package io.foyer.web.api;

import io.foyer.shared.Invalid;
import io.foyer.transfer.TransferRow;
import io.foyer.transfer.TransferService;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a card was sent, and where it came from. */
@Path("cards/{id}/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Transfers")
public class CardTransfersResource {

    @EJB
    private TransferService transfers;

    /** The latest first, with what the other side wrote. */
    @GET
    @Operation(operationId = "listCardTransfers", summary = "List where a card was sent and came from")
    @APIResponse(responseCode = "200", description = "The latest twenty; next is always null")
    @APIResponse(responseCode = "404", description = "There is no such card in your offices")
    public Page<TransferRow> list(@PathParam("id") String id) {
        return new Page<>(transfers.ofCard(Parameters.pathId(id)), null);
    }

    /** Sends it to another office of the company. */
    @POST
    @Operation(
            operationId = "sendCard",
            summary = "Send a card to another office",
            description = "It waits there as an entry of channel transfer; whoever takes that takes the card up.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Sending.class),
                            examples =
                                    @ExampleObject(
                                            name = "sending",
                                            value =
                                                    """
                                                    {"officeId": 2, "note": "Wants two rooms by the harbor"}""")))
    @APIResponse(responseCode = "201", description = "It is on its way")
    @APIResponse(responseCode = "400", description = "The office is unknown or the card's own")
    @APIResponse(responseCode = "404", description = "There is no such card in your offices")
    @APIResponse(
            responseCode = "409",
            description = "The office is closed, or the card waits at one already; detail names it")
    public Response send(@PathParam("id") String id, Sending sent) {
        if (sent == null) {
            throw new Invalid("body", "Send officeId and, if you like, note");
        }
        TransferRow row = transfers.send(Parameters.pathId(id), sent.officeId(), sent.note());
        return Response.status(Response.Status.CREATED).entity(row).build();
    }

    /** Where to, and a word with it. */
    @WholeBody
    public record Sending(Long officeId, String note) {}
}
