package io.foyer.web.api;

import io.foyer.appointment.AppointmentRow;
import io.foyer.appointment.AppointmentService;
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

/** A card's appointments. */
@Path("cards/{id}/appointments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments")
public class CardAppointmentsResource {

    @EJB
    private AppointmentService appointments;

    /** The latest first. */
    @GET
    @Operation(operationId = "listCardAppointments", summary = "List a card's appointments")
    @APIResponse(responseCode = "200", description = "At most two hundred; next is always null")
    @APIResponse(responseCode = "404", description = "There is no such card in your offices")
    public Page<AppointmentRow> list(@PathParam("id") String id) {
        return new Page<>(appointments.ofCard(Parameters.pathId(id)), null);
    }

    /** Books one. */
    @POST
    @Operation(
            operationId = "bookAppointment",
            summary = "Book an appointment",
            description =
                    "The customer gets a confirmation by mail, and a reminder a day before. An agent who is taken at"
                            + " that time is refused.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentsResource.Agreed.class),
                            examples =
                                    @ExampleObject(
                                            name = "tour",
                                            value =
                                                    """
                                                    {"kind": "tour", "agentId": 3, "startsAt": "2027-01-15T15:00:00Z",
                                                     "minutes": 30, "place": "4B"}""")))
    @APIResponse(
            responseCode = "201",
            description =
                    "The appointment; warning is odd-hour where it begins before seven or from nine in the evening on")
    @APIResponse(responseCode = "400", description = "Something cannot be accepted; errors names each")
    @APIResponse(responseCode = "404", description = "There is no such card in your offices")
    public Response book(@PathParam("id") String id, AppointmentsResource.Agreed agreed) {
        AppointmentRow row = appointments.book(Parameters.pathId(id), AppointmentsResource.draft(agreed));
        return Response.status(Response.Status.CREATED).entity(row).build();
    }
}
