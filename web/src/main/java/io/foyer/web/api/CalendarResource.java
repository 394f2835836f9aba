package io.foyer.web.api;

import io.foyer.calendar.CalendarService;
import io.foyer.web.calendar.CalendarAddress;
import jakarta.ejb.EJB;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own calendar feed. */
@Path("me/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class CalendarResource {

    @EJB
    private CalendarService calendars;

    @Context
    private HttpServletRequest request;

    /** Whether it is open. */
    @GET
    @Operation(operationId = "getCalendarFeed", summary = "Ask for your calendar feed")
    @APIResponse(responseCode = "200", description = "Since when it is open, or null; its address is never shown again")
    @APIResponse(responseCode = "403", description = "A program has no calendar")
    public Feed get() {
        return new Feed(null, calendars.openSince().orElse(null));
    }

    /** Opens it under a new address; the one before ends. */
    @POST
    @Operation(
            operationId = "openCalendarFeed",
            summary = "Open your calendar feed",
            description = "Gives an address that any calendar program reads as iCalendar (RFC 5545). It is shown once;"
                    + " whoever has it reads your reminders and appointments. A new one ends the one before.")
    @APIResponse(responseCode = "201", description = "The address")
    @APIResponse(responseCode = "403", description = "A program has no calendar")
    public Response open() {
        String address = CalendarAddress.of(request, calendars.open());
        return Response.status(Response.Status.CREATED)
                .entity(new Feed(address, calendars.openSince().orElse(null)))
                .build();
    }

    /** Closes it. */
    @DELETE
    @Operation(operationId = "closeCalendarFeed", summary = "Close your calendar feed")
    @APIResponse(responseCode = "204", description = "Its address leads nowhere any more")
    @APIResponse(responseCode = "403", description = "A program has no calendar")
    public void close() {
        calendars.close();
    }

    /** A feed; the address only when it was just opened. */
    public record Feed(String address, Instant openSince) {}
}
