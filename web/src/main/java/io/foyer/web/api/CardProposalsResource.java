package io.foyer.web.api;

import io.foyer.reminder.ProposalRow;
import io.foyer.reminder.ReminderRow;
import io.foyer.reminder.ReminderService;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reminders that a card's template proposes for the status that the card has. */
@Path("cards/{id}/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reminders")
public class CardProposalsResource {

    @EJB
    private ReminderService reminders;

    /** Those that nobody has set or declined, the earliest first. */
    @GET
    @Operation(
            operationId = "listCardProposals",
            summary = "List proposed reminders",
            description = "They come with each status that a card takes on, and go with it.")
    @APIResponse(responseCode = "200", description = "All of them; next is always null")
    @APIResponse(responseCode = "404", description = "There is no such card in your offices")
    public Page<ProposalRow> list(@PathParam("id") String id) {
        return new Page<>(reminders.proposals(Parameters.pathId(id)), null);
    }

    /** Sets one. */
    @POST
    @Path("{proposal}")
    @Operation(
            operationId = "setProposal",
            summary = "Set a proposed reminder",
            description =
                    "It is for you, or for everybody at the desk where a program asks; dueAt may name another time.")
    @APIResponse(responseCode = "201", description = "The reminder")
    @APIResponse(responseCode = "400", description = "The time cannot be accepted")
    @APIResponse(responseCode = "404", description = "There is no such card in your offices")
    @APIResponse(responseCode = "409", description = "A colleague has set or declined it")
    public Response set(@PathParam("id") String id, @PathParam("proposal") String proposal, Time time) {
        ReminderRow row =
                reminders.take(Parameters.pathId(id), Parameters.pathId(proposal), time == null ? null : time.dueAt());
        return Response.status(Response.Status.CREATED).entity(row).build();
    }

    /** Declines one. */
    @DELETE
    @Path("{proposal}")
    @Operation(operationId = "declineProposal", summary = "Decline a proposed reminder")
    @APIResponse(responseCode = "204", description = "It is not proposed any more")
    @APIResponse(responseCode = "404", description = "There is no such card in your offices")
    @APIResponse(responseCode = "409", description = "A colleague has set or declined it")
    public Response decline(@PathParam("id") String id, @PathParam("proposal") String proposal) {
        reminders.decline(Parameters.pathId(id), Parameters.pathId(proposal));
        return Response.noContent().build();
    }

    /** When it is due, where not at the proposed time. */
    public record Time(Instant dueAt) {}
}
