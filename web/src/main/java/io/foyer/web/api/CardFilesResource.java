package io.foyer.web.api;

import io.foyer.card.FileService;
import io.foyer.card.template.KeptFile;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files that fields of cards hold. */
@ApplicationScoped
@Path("card-files")
@Tag(name = "Cards")
public class CardFilesResource {

    @EJB
    private FileService files;

    /** Keeps a file for a card that is still to be saved. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putCardFile",
            summary = "Put a file",
            description =
                    "The body is the file, of at most 10 MB. value is what a field of type file is to hold; a file"
                            + " that no card has taken after 15 days is gone.")
    @APIResponse(responseCode = "201", description = "{\"value\": \"12 plan.pdf\"}")
    @APIResponse(responseCode = "400", description = "No name, too large, or no room")
    public Response put(
            @Parameter(description = "Its name", required = true, example = "plan.pdf") @QueryParam("name") String name,
            byte[] content) {
        KeptFile kept = files.put(name, content);
        return Response.status(Response.Status.CREATED)
                .entity(new Held(kept.toString()))
                .build();
    }

    /** A file as it was put. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getCardFile",
            summary = "Read a file",
            description = "The number that the field begins with")
    @APIResponse(responseCode = "200", description = "Its bytes")
    @APIResponse(responseCode = "404", description = "There is no such file in sight")
    public Response get(@PathParam("id") String id) {
        FileService.Download file = files.get(Parameters.pathId(id));
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.content())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .build();
    }

    /** What the field holds. */
    public record Held(String value) {}
}
