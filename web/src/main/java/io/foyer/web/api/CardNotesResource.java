package io.foyer.web.api;

import io.foyer.card.CardService;
import io.foyer.card.NoteRow;
import io.foyer.shared.Invalid;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The notes on a card. */
@ApplicationScoped
@Path("cards/{id}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cards")
public class CardNotesResource {

    private static final int USUAL_LIMIT = 50;

    @EJB
    private CardService cards;

    @Context
    private UriInfo uri;

    /** The notes on a card, newest first. */
    @GET
    @Operation(
            operationId = "listCardNotes",
            summary = "List a card's notes",
            description = "Newest first, paged by before.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(examples = @ExampleObject(name = "notes", value = CardExamples.NOTES)))
    public Response notes(
            @PathParam("id") String id,
            @Parameter(description = "Id of the last row of the page before") @QueryParam("before") String before,
            @Parameter(description = "Rows, 1 to 200", example = "50") @QueryParam("limit") String limit) {
        int most = Parameters.limit(limit, USUAL_LIMIT);
        List<NoteRow> rows = cards.notes(Parameters.pathId(id), Parameters.id("before", before), most);
        return Page.of(rows, most, uri, "before", last -> String.valueOf(last.id()));
    }

    /** Adds a note; the same Idempotency-Key adds it once. */
    @POST
    @Operation(
            operationId = "addCardNote",
            summary = "Add a note",
            description = "A note is signed and dated, and can never be changed.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NoteText.class),
                            examples = @ExampleObject(name = "note", value = CardExamples.NOTE)))
    @APIResponse(responseCode = "201", description = "The note")
    public Response addNote(
            @PathParam("id") String id,
            @Parameter(description = "The same for a repeated request, which adds nothing")
                    @HeaderParam("Idempotency-Key")
                    String requestKey,
            NoteText note) {
        if (note == null) {
            throw new Invalid("body", "Send text");
        }
        NoteRow row = cards.addNote(Parameters.pathId(id), note.text(), requestKey);
        return Response.status(Response.Status.CREATED).entity(row).build();
    }

    /** A note to add. */
    public record NoteText(String text) {}
}
