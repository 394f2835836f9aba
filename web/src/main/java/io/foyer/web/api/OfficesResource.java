package io.foyer.web.api;

import io.foyer.office.NewsRow;
import io.foyer.office.NewsService;
import io.foyer.office.OfficeChange;
import io.foyer.office.OfficeRow;
import io.foyer.office.OfficeService;
import io.foyer.shared.Invalid;
import jakarta.ejb.EJB;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Offices and their news. */
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
    public Page<OfficeRow> list() {
        return new Page<>(offices.offices(), null);
    }

    /** One office. */
    @GET
    @Path("offices/{id}")
    public OfficeRow get(@PathParam("id") String id) {
        return offices.office(Parameters.pathId(id));
    }

    /** Changes name, hours and habits; 409 where somebody changed them since {@code version}. */
    @PUT
    @Path("offices/{id}")
    @Operation(summary = "Change an office", description = "Administrators only; every open page follows at once.")
    public OfficeRow change(@PathParam("id") String id, OfficeChange change) {
        if (change == null) {
            throw new Invalid("body", "Send name, openingHours, takenEntriesLeave and version");
        }
        return offices.change(Parameters.pathId(id), change);
    }

    /** The news to be read now. */
    @GET
    @Path("news")
    public Page<NewsRow> news(@QueryParam("office") String office) {
        return new Page<>(news.current(Parameters.id("office", office)), null);
    }

    /** Publishes news to one office, or without {@code officeId} to all. */
    @POST
    @Path("news")
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
    public Response withdraw(@PathParam("id") String id) {
        news.withdraw(Parameters.pathId(id));
        return Response.noContent().build();
    }

    /** A news item to publish. */
    public record NewsText(Long officeId, String title, String body) {}
}
