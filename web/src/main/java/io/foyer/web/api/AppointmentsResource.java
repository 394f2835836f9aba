package io.foyer.web.api;

import io.foyer.appointment.AppointmentDraft;
import io.foyer.appointment.AppointmentRow;
import io.foyer.appointment.AppointmentService;
import io.foyer.shared.Invalid;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who comes to an office when, and what became of it. */
@Path("appointments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments")
public class AppointmentsResource {

    @EJB
    private AppointmentService appointments;

    /** A day, in order, by the office's clock. */
    @GET
    @Operation(operationId = "listAppointments", summary = "List a day's appointments")
    @APIResponse(responseCode = "200", description = "At most two hundred; next is always null")
    @APIResponse(responseCode = "400", description = "The day is missing or none")
    @APIResponse(responseCode = "404", description = "No such office in your sight")
    public Page<AppointmentRow> day(
            @Parameter(description = "The day, by the office's clock", required = true, example = "2027-01-15")
                    @QueryParam("day")
                    String day,
            @Parameter(description = "Only of this office", example = "1") @QueryParam("office") String office) {
        try {
            LocalDate date = LocalDate.parse(day == null ? "" : day);
            return new Page<>(appointments.day(Parameters.id("office", office), date), null);
        } catch (DateTimeParseException noDay) {
            throw new Invalid("day", "Send a day such as 2027-01-15");
        }
    }

    /** One appointment. */
    @GET
    @Path("{id}")
    @Operation(operationId = "getAppointment", summary = "Read an appointment")
    @APIResponse(responseCode = "200", description = "The appointment")
    @APIResponse(responseCode = "404", description = "There is none in your offices")
    public AppointmentRow get(@PathParam("id") String id) {
        return appointments.get(Parameters.pathId(id));
    }

    /** Moves it. */
    @PUT
    @Path("{id}")
    @Operation(
            operationId = "moveAppointment",
            summary = "Move an appointment",
            description =
                    "Send all of it, as it shall be from now on, and the revision that you read; the customer is told"
                            + " what changed.")
    @APIResponse(responseCode = "200", description = "The appointment as it is now")
    @APIResponse(responseCode = "400", description = "Something cannot be accepted; errors names each")
    @APIResponse(responseCode = "404", description = "There is none in your offices")
    @APIResponse(
            responseCode = "409",
            description = "It is over or was cancelled, or somebody changed it since that revision; detail says who")
    public AppointmentRow move(@PathParam("id") String id, Agreed agreed) {
        AppointmentDraft draft = draft(agreed);
        if (draft.revision() == null) {
            throw new Invalid("revision", "Send the revision you read: it says what this move replaces");
        }
        return appointments.move(Parameters.pathId(id), draft);
    }

    /** Cancels it; the customer is told. */
    @POST
    @Path("{id}/cancel")
    @Operation(
            operationId = "cancelAppointment",
            summary = "Cancel an appointment",
            description = "Name the revision you read, and one that was moved since then is not cancelled unseen.")
    @APIResponse(responseCode = "200", description = "The appointment as it is now")
    @APIResponse(responseCode = "404", description = "There is none in your offices")
    @APIResponse(
            responseCode = "409",
            description = "It is over or was cancelled, or somebody changed it since that revision; detail says who")
    public AppointmentRow cancel(@PathParam("id") String id, Seen seen) {
        return appointments.cancel(Parameters.pathId(id), seen == null ? null : seen.revision());
    }

    /** The customer is here; communicationId is the walk-in that it became, taken by you. */
    @POST
    @Path("{id}/arrive")
    @Operation(operationId = "arriveAppointment", summary = "Say that the customer is here")
    @APIResponse(responseCode = "200", description = "The appointment as it is now")
    @APIResponse(responseCode = "404", description = "There is none in your offices")
    @APIResponse(
            responseCode = "409",
            description = "It is on another day, he has arrived already, or it was cancelled")
    public AppointmentRow arrive(@PathParam("id") String id) {
        return appointments.arrive(Parameters.pathId(id));
    }

    /** The customer did not come. */
    @POST
    @Path("{id}/no-show")
    @Operation(operationId = "missAppointment", summary = "Say that the customer did not come")
    @APIResponse(responseCode = "200", description = "The appointment as it is now")
    @APIResponse(responseCode = "404", description = "There is none in your offices")
    @APIResponse(responseCode = "409", description = "Its time has not come, or it is over")
    public AppointmentRow noShow(@PathParam("id") String id) {
        return appointments.noShow(Parameters.pathId(id));
    }

    static AppointmentDraft draft(Agreed agreed) {
        if (agreed == null) {
            throw new Invalid("body", "Send kind, agentId, startsAt and minutes");
        }
        return new AppointmentDraft(
                agreed.kind(),
                agreed.agentId(),
                agreed.startsAt(),
                agreed.minutes() == null ? 0 : agreed.minutes(),
                agreed.place(),
                agreed.note(),
                !Boolean.FALSE.equals(agreed.tellsCustomer()),
                agreed.revision());
    }

    /** Which revision of an appointment somebody has before him. */
    @WholeBody
    public record Seen(Integer revision) {}

    /**
     * What is agreed; kind is tour, showing, test-drive or talk. The customer is told unless tellsCustomer is false. The
     * revision is of no use for one that is booked.
     */
    @WholeBody
    public record Agreed(
            String kind,
            Long agentId,
            Instant startsAt,
            Integer minutes,
            String place,
            String note,
            Boolean tellsCustomer,
            Integer revision) {}
}
