package io.foyer.web.api;

import io.foyer.office.NewsRow;
import io.foyer.office.NewsService;
import io.foyer.office.OfficeChange;
import io.foyer.office.OfficeRow;
import io.foyer.office.OfficeService;
import io.foyer.shared.Invalid;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Offices and their news. */
@ApplicationScoped
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Offices")
public class OfficesResource {

    @EJB
    private OfficeService offices;

    @EJB
    private NewsService news;

    /** The offices in sight. */
    @GET
    @Path("offices")
    @Operation(operationId = "listOffices", summary = "List the offices in sight")
    public Page<OfficeRow> list() {
        return new Page<>(offices.offices(), null);
    }

    /** One office. */
    @GET
    @Path("offices/{id}")
    @Operation(operationId = "getOffice", summary = "Read an office")
    @APIResponse(responseCode = "200", description = "The office")
    @APIResponse(responseCode = "404", description = "No such office in your sight")
    public OfficeRow get(@PathParam("id") String id) {
        return offices.office(Parameters.pathId(id));
    }

    /** Changes name, hours and habits; 409 where somebody changed them since {@code version}. */
    @PUT
    @Path("offices/{id}")
    @Operation(
            operationId = "changeOffice",
            summary = "Change an office",
            description = "Administrators only; every open page follows at once.")
    @APIResponse(responseCode = "200", description = "The office as it is now")
    @APIResponse(responseCode = "400", description = "A field is wrong; errors names each")
    @APIResponse(responseCode = "403", description = "You are no administrator")
    @APIResponse(responseCode = "404", description = "No such office in your sight")
    @APIResponse(responseCode = "409", description = "Somebody changed it since that version")
    public OfficeRow change(@PathParam("id") String id, OfficeChange change) {
        if (change == null) {
            throw new Invalid("body", "Send name, openingHours, takenEntriesLeave and version");
        }
        return offices.change(Parameters.pathId(id), change);
    }

    /** The news to be read now. */
    @GET
    @Path("news")
    @Operation(operationId = "listNews", summary = "List the news to be read now")
    @APIResponse(responseCode = "200", description = "The news, newest first")
    @APIResponse(responseCode = "404", description = "No such office in your sight")
    public Page<NewsRow> news(@QueryParam("office") String office) {
        return new Page<>(news.current(Parameters.id("office", office)), null);
    }

    /** Publishes news to one office, or without {@code officeId} to all. */
    @POST
    @Path("news")
    @Operation(
            operationId = "publishNews",
            summary = "Publish news",
            description = "To one office, or without officeId to all; administrators only.")
    @APIResponse(responseCode = "201", description = "The news, a row for each office")
    @APIResponse(responseCode = "400", description = "Title or body is missing or too long")
    @APIResponse(responseCode = "403", description = "You are no administrator")
    public Response publish(NewsText text) {
        if (text == null) {
            throw new Invalid("body", "Send title and body");
        }
        List<NewsRow> rows = news.publish(text.officeId(), text.title(), text.body());
        return Response.status(201).entity(new Page<>(rows, null)).build();
    }

    /** Takes a news item off the screens. */
    @DELETE
    @Path("news/{id}")
    @Operation(operationId = "withdrawNews", summary = "Take a news item off the screens")
    @APIResponse(responseCode = "204", description = "It is off")
    @APIResponse(responseCode = "403", description = "You are no administrator")
    @APIResponse(responseCode = "404", description = "No such news in your sight")
    public Response withdraw(@PathParam("id") String id) {
        news.withdraw(Parameters.pathId(id));
        return Response.noContent().build();
    }

    /** A news item to publish. */
    public record NewsText(Long officeId, String title, String body) {}
}
