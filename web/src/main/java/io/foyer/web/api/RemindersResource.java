package io.foyer.web.api;

import io.foyer.reminder.ReminderChange;
import io.foyer.reminder.ReminderList;
import io.foyer.reminder.ReminderRow;
import io.foyer.reminder.ReminderService;
import io.foyer.shared.Invalid;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is to be followed up, and what becomes of it. */
@Path("reminders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reminders")
public class RemindersResource {

    private static final int USUAL_LIMIT = 50;

    @EJB
    private ReminderService reminders;

    @Context
    private UriInfo uri;

    /** Those to deal with, the earliest first; with done=true those dealt with, the latest first. */
    @GET
    @Operation(
            operationId = "listReminders",
            summary = "List reminders",
            description = "due says whether one has come. mine=true leaves out those of colleagues.")
    @APIResponse(responseCode = "200", description = "A page")
    @APIResponse(responseCode = "404", description = "No such office in your sight")
    public Response list(
            @Parameter(description = "Only of this office", example = "1") @QueryParam("office") String office,
            @Parameter(description = "true: only your own and those of the whole office") @QueryParam("mine")
                    String mine,
            @Parameter(description = "true: those that were dealt with") @QueryParam("done") String done,
            @Parameter(description = "Key of the last row of the page before") @QueryParam("after") String after,
            @Parameter(description = "Rows, 1 to 200", example = "50") @QueryParam("limit") String limit) {
        int most = Parameters.limit(limit, USUAL_LIMIT);
        ReminderList which = new ReminderList(
                Parameters.id("office", office), Parameters.yes("mine", mine), Parameters.yes("done", done));
        List<ReminderRow> rows = reminders.list(which, Parameters.key("after", after), most);
        return Page.of(rows, most, uri, "after", last -> Parameters.key(last.dueAt(), last.id()));
    }

    /** One reminder. */
    @GET
    @Path("{id}")
    @Operation(operationId = "getReminder", summary = "Read a reminder")
    @APIResponse(responseCode = "200", description = "The reminder")
    @APIResponse(responseCode = "404", description = "There is none in your offices")
    public ReminderRow get(@PathParam("id") String id) {
        return reminders.get(Parameters.pathId(id));
    }

    /** Puts it off, hands it over, says that it is done. */
    @PATCH
    @Path("{id}")
    @Operation(
            operationId = "changeReminder",
            summary = "Put off, hand over, done",
            description =
                    "dueAt puts it off; userId hands it to a colleague, wholeOffice: true to everybody at the desk;"
                            + " done: true says that it was dealt with. What is left out stays. Name the revision you"
                            + " read, and a change that somebody made since then is not replaced unseen.")
    @APIResponse(responseCode = "200", description = "The reminder as it is now")
    @APIResponse(responseCode = "400", description = "Something cannot be accepted; errors names each")
    @APIResponse(responseCode = "404", description = "There is none in your offices")
    @APIResponse(
            responseCode = "409",
            description = "Somebody has dealt with it, or changed it since that revision; detail says who")
    public ReminderRow change(@PathParam("id") String id, Edit change) {
        if (change == null) {
            throw new Invalid("body", "Send dueAt, userId, wholeOffice or done");
        }
        boolean office = Boolean.TRUE.equals(change.wholeOffice());
        return reminders.change(
                Parameters.pathId(id),
                new ReminderChange(
                        change.dueAt(),
                        office || change.userId() != null,
                        office ? null : change.userId(),
                        Boolean.TRUE.equals(change.done()),
                        change.revision()));
    }

    /** What is to become of a reminder. */
    @WholeBody
    public record Edit(Instant dueAt, Long userId, Boolean wholeOffice, Boolean done, Integer revision) {}
}
