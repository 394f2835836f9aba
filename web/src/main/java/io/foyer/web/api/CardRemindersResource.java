package io.foyer.web.api;

import io.foyer.reminder.ReminderDraft;
import io.foyer.reminder.ReminderRow;
import io.foyer.reminder.ReminderService;
import io.foyer.shared.Invalid;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A card's reminders. */
@Path("cards/{id}/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reminders")
public class CardRemindersResource {

    @EJB
    private ReminderService reminders;

    /** Those to come first, then those dealt with. */
    @GET
    @Operation(operationId = "listCardReminders", summary = "List a card's reminders")
    @APIResponse(responseCode = "200", description = "The newest hundred; next is always null")
    @APIResponse(responseCode = "404", description = "There is no such card in your offices")
    public Page<ReminderRow> list(@PathParam("id") String id) {
        return new Page<>(reminders.ofCard(Parameters.pathId(id)), null);
    }

    /** Sets a reminder. */
    @POST
    @Operation(
            operationId = "setReminder",
            summary = "Set a reminder",
            description = "Without userId it is for everybody at the office's desk.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewReminder.class),
                            examples =
                                    @ExampleObject(
                                            name = "reminder",
                                            value =
                                                    """
                                                    {"dueAt": "2027-01-15T15:00:00Z", "text": "Ring back about the garden"}""")))
    @APIResponse(responseCode = "201", description = "The reminder")
    @APIResponse(responseCode = "400", description = "Something cannot be accepted; errors names each")
    @APIResponse(responseCode = "404", description = "There is no such card in your offices")
    public Response set(@PathParam("id") String id, NewReminder sent) {
        if (sent == null) {
            throw new Invalid("body", "Send dueAt and text");
        }
        ReminderRow row =
                reminders.set(Parameters.pathId(id), new ReminderDraft(sent.dueAt(), sent.text(), sent.userId()));
        return Response.status(Response.Status.CREATED).entity(row).build();
    }

    /** A reminder to set. */
    @WholeBody
    public record NewReminder(Instant dueAt, String text, Long userId) {}
}
