package io.foyer.web.api;

import io.foyer.shared.Invalid;
import io.foyer.transfer.TransferRow;
import io.foyer.transfer.TransferService;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sending back what another office sent. */
@Path("communications/{id}/decline")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Transfers")
public class DeclineResource {

    @EJB
    private TransferService transfers;

    /** Declines it with a reason; the sender gets an entry that says so. */
    @POST
    @Operation(
            operationId = "declineTransfer",
            summary = "Decline a card that was sent",
            description = "Takes the entry with it: of two who answer at once one wins.")
    @APIResponse(responseCode = "200", description = "The transfer as it is now")
    @APIResponse(responseCode = "400", description = "The reason is missing or too long")
    @APIResponse(responseCode = "404", description = "No such entry in your sight, or it is no transfer")
    @APIResponse(responseCode = "409", description = "A colleague has it, or it was answered already")
    public TransferRow decline(@PathParam("id") String id, Refusal refusal) {
        if (refusal == null) {
            throw new Invalid("body", "Send reason");
        }
        return transfers.decline(Parameters.pathId(id), refusal.reason());
    }

    /** Why it is sent back. */
    public record Refusal(String reason) {}
}
