package io.foyer.web.api;

import io.foyer.mail.Placeholder;
import io.foyer.mail.PresetChange;
import io.foyer.mail.PresetRow;
import io.foyer.mail.PresetService;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The texts that agents answer mails with. */
@ApplicationScoped
@Path("mail-presets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Channels")
public class MailPresetsResource {

    @EJB
    private PresetService presets;

    /** Every text of the company. */
    @GET
    @Operation(operationId = "listMailPresets", summary = "List the texts that agents answer with")
    @APIResponse(responseCode = "200", description = "The texts, by name")
    @APIResponse(responseCode = "403", description = "You are no administrator")
    public Page<PresetRow> list() {
        return new Page<>(presets.presets(), null);
    }

    /** Everything a text may name in double braces. */
    @GET
    @Path("placeholders")
    @Operation(operationId = "listPlaceholders", summary = "List what a text may name in double braces")
    @APIResponse(responseCode = "200", description = "The placeholders, those used most first")
    public Page<Placeholder> placeholders() {
        return new Page<>(presets.placeholders(), null);
    }

    /** Shows a text filled with an invented customer. */
    @POST
    @Path("preview")
    @Operation(operationId = "previewMailPreset", summary = "Show a text filled with an invented customer")
    @APIResponse(responseCode = "200", description = "Subject and text; nothing is kept")
    public PresetService.Preview preview(PresetChange change) {
        return presets.preview(sent(change));
    }

    /** Adds a text. */
    @POST
    @Operation(operationId = "addMailPreset", summary = "Add a text")
    @APIResponse(responseCode = "201", description = "The text")
    @APIResponse(responseCode = "400", description = "A field is wrong; errors names each")
    @APIResponse(responseCode = "403", description = "You are no administrator")
    public Response add(PresetChange change) {
        return Response.status(201).entity(presets.add(sent(change))).build();
    }

    /** Changes a text; 409 where somebody changed it since {@code version}. */
    @PUT
    @Path("{id}")
    @Operation(operationId = "changeMailPreset", summary = "Change a text")
    @APIResponse(responseCode = "200", description = "The text as it is now")
    @APIResponse(responseCode = "400", description = "A field is wrong; errors names each")
    @APIResponse(responseCode = "404", description = "No such text in your company")
    @APIResponse(responseCode = "409", description = "Somebody changed it since that version")
    public PresetRow change(@PathParam("id") String id, PresetChange change) {
        return presets.change(Parameters.pathId(id), sent(change));
    }

    /** Takes a text away. */
    @DELETE
    @Path("{id}")
    @Operation(operationId = "removeMailPreset", summary = "Take a text away")
    @APIResponse(responseCode = "204", description = "It is gone; mails written with it stay")
    @APIResponse(responseCode = "404", description = "No such text in your company")
    public Response remove(@PathParam("id") String id) {
        presets.remove(Parameters.pathId(id));
        return Response.noContent().build();
    }

    private static PresetChange sent(PresetChange change) {
        if (change == null) {
            throw new Invalid("body", "Send name and body");
        }
        return change;
    }
}
