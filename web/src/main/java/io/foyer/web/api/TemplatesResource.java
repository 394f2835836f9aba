package io.foyer.web.api;

import io.foyer.card.design.Draft;
import io.foyer.card.design.PackService;
import io.foyer.card.design.StaleDraft;
import io.foyer.card.design.TemplateRow;
import io.foyer.card.design.TemplateService;
import io.foyer.card.design.VersionRow;
import io.foyer.card.template.FaultyPack;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import jakarta.ejb.EJB;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.StringReader;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The templates of cards: their drafts, versions and files. */
@Path("templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class TemplatesResource {

    private static final String EXAMPLE =
            """
            {"key": "own.recall", "name": "Recall", "currency": "USD", "statuses": [{"key": "new", "label": "New"}],
             "sides": [{"key": "front", "label": "Front", "sections": [{"key": "person", "label": "Person", "fields": [
              {"key": "phone", "type": "phone", "kind": "variable", "source": "phone1", "label": "Phone"}]}]}]}""";

    private static final int USUAL_VERSIONS = 20;

    @EJB
    private TemplateService templates;

    @EJB
    private PackService packs;

    @Context
    private UriInfo uri;

    /** Every template of the company. */
    @GET
    @Operation(operationId = "listTemplates", summary = "List the company's card templates")
    public Page<TemplateRow> list() {
        return new Page<>(templates.list(), null);
    }

    /** One published version. */
    @GET
    @Path("{key}")
    @Operation(
            operationId = "getTemplate",
            summary = "Read a published template",
            description = "The newest version, or the one that version names.")
    @APIResponse(responseCode = "200", description = "The template as a pack has it")
    @APIResponse(responseCode = "404", description = "There is no such template or version")
    public JsonObject get(
            @PathParam("key") String key,
            @Parameter(description = "A version, 1 and upwards") @QueryParam("version") String version) {
        Long asked = Parameters.id("version", version);
        return object(templates.version(key, asked == null ? templates.get(key).published() : asked.intValue()));
    }

    /** What was published when, and what it changed. */
    @GET
    @Path("{key}/versions")
    @Operation(operationId = "listTemplateVersions", summary = "List the versions of a template, newest first")
    @APIResponse(responseCode = "200", description = "The versions with what each changed")
    @APIResponse(responseCode = "404", description = "There is no such template")
    public Response versions(
            @PathParam("key") String key,
            @Parameter(description = "The last version of the page before") @QueryParam("before") String before,
            @Parameter(description = "Rows, 1 to 50", example = "20") @QueryParam("limit") String limit) {
        int most = Parameters.limit(limit, USUAL_VERSIONS);
        Long last = Parameters.id("before", before);
        List<VersionRow> rows =
                templates.versions(key, last == null ? null : (int) Math.min(last, Integer.MAX_VALUE), most);
        return Page.of(rows, most, uri, "before", row -> String.valueOf(row.version()));
    }

    /** The draft, or the newest version where there is none. */
    @GET
    @Path("{key}/draft")
    @Operation(operationId = "getTemplateDraft", summary = "Read a draft", description = "ETag names its revision.")
    @APIResponse(responseCode = "200", description = "The draft, with what keeps it from being published")
    @APIResponse(responseCode = "404", description = "There is no such template")
    public Response draft(@PathParam("key") String key) {
        return of(templates.draft(key));
    }

    /** Keeps a draft on top of the revision that {@code If-Match} names. */
    @PUT
    @Path("{key}/draft")
    @Operation(
            operationId = "putTemplateDraft",
            summary = "Keep a draft",
            description =
                    "Send the ETag that you read as If-Match, or If-None-Match: * for a new template. A draft may be"
                            + " unfinished; faults says what keeps it from being published.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "template", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "The draft as it is kept, with its new ETag")
    @APIResponse(responseCode = "400", description = "This is no template of this key")
    @APIResponse(responseCode = "412", description = "Somebody changed or published it since; ETag names its revision")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response putDraft(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            String body) {
        if (ifMatch == null && ifNoneMatch == null) {
            return missing();
        }
        return unlessStale(() -> of(templates.saveDraft(key, body, ifMatch == null ? 0 : revision(ifMatch))));
    }

    /** Makes the draft the version that new cards begin with. */
    @POST
    @Path("{key}/publish")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "publishTemplate", summary = "Publish a draft")
    @APIResponse(responseCode = "200", description = "The template with its new version")
    @APIResponse(
            responseCode = "400",
            description = "Faults of the draft, used fields it would lose, a name that is taken")
    @APIResponse(responseCode = "412", description = "Somebody changed or published it since")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response publish(@PathParam("key") String key, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        if (ifMatch == null) {
            return missing();
        }
        return unlessStale(() -> of(templates.publish(key, revision(ifMatch))));
    }

    /** Gives a draft up. */
    @DELETE
    @Path("{key}/draft")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "discardTemplateDraft",
            summary = "Discard a draft",
            description = "The published version stands again; a template that never was published is gone.")
    @APIResponse(responseCode = "204", description = "The draft is gone")
    @APIResponse(responseCode = "412", description = "Somebody changed or published it since")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response discard(@PathParam("key") String key, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ifMatch == null
                ? missing()
                : unlessStale(() -> {
                    templates.discardDraft(key, revision(ifMatch));
                    return Response.noContent().build();
                });
    }

    /** Begins no new cards with it. */
    @POST
    @Path("{key}/withdraw")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "withdrawTemplate", summary = "Offer a template no more; its cards go on")
    @APIResponse(responseCode = "200", description = "The template as it is now")
    @APIResponse(responseCode = "409", description = "An advertisement or office still opens it")
    @APIResponse(responseCode = "412", description = "Somebody changed it since")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response withdraw(@PathParam("key") String key, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ifMatch == null ? missing() : unlessStale(() -> of(templates.withdraw(key, revision(ifMatch))));
    }

    /** Begins new cards with it again. */
    @POST
    @Path("{key}/offer")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "offerTemplate", summary = "Offer a withdrawn template again")
    @APIResponse(responseCode = "200", description = "The template as it is now")
    @APIResponse(responseCode = "409", description = "Another offered template has its name by now")
    @APIResponse(responseCode = "412", description = "Somebody changed it since")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response offer(@PathParam("key") String key, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return ifMatch == null ? missing() : unlessStale(() -> of(templates.offer(key, revision(ifMatch))));
    }

    /** A template as a file to edit. */
    @GET
    @Path("{key}/file")
    @Operation(operationId = "exportTemplate", summary = "Export a template as a pack")
    @APIResponse(responseCode = "200", description = "A pack with this one template, laid out in lines")
    @APIResponse(responseCode = "404", description = "There is no such template")
    public Response file(@PathParam("key") String key) {
        return Response.ok(packs.file(key))
                .header("Content-Disposition", "attachment; filename=\"" + key + ".json\"")
                .build();
    }

    /** Takes a pack in as drafts. */
    @POST
    @Path("files")
    @Operation(
            operationId = "importTemplates",
            summary = "Import a pack",
            description =
                    "Its templates become drafts. A pack with faults is refused as a whole; errors names each with its line.")
    @APIResponse(responseCode = "201", description = "The templates, each with a draft")
    @APIResponse(responseCode = "400", description = "Faults of the file, by line and place")
    @APIResponse(responseCode = "409", description = "A template has a draft already, or its name is another's")
    public Response take(String text) {
        try {
            return Response.status(Response.Status.CREATED)
                    .entity(new Page<>(packs.take("body", text), null))
                    .build();
        } catch (FaultyPack faulty) {
            List<FieldFault> faults = faulty.faults().stream()
                    .map(fault -> new FieldFault("line " + fault.line() + ": " + fault.place(), fault.problem()))
                    .toList();
            return Problem.of(400, "Faulty pack", "Nothing was taken in; errors names each fault by line and place")
                    .with(faults)
                    .response();
        }
    }

    private static Response of(TemplateRow row) {
        return Response.ok(row).tag(String.valueOf(row.revision())).build();
    }

    private static Response of(Draft draft) {
        DraftBody body = new DraftBody(
                draft.template(),
                object(draft.body()),
                draft.faults().stream()
                        .map(fault -> new FieldFault(fault.place(), fault.problem()))
                        .toList());
        return Response.ok(body)
                .tag(String.valueOf(draft.template().revision()))
                .build();
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static Response missing() {
        return Problem.of(428, "Precondition required", "Send the template's ETag as If-Match")
                .response();
    }

    private static Response unlessStale(Supplier<Response> action) {
        try {
            return action.get();
        } catch (StaleDraft stale) {
            return Response.fromResponse(Problem.of(412, "Precondition failed", stale.getMessage())
                            .response())
                    .tag(String.valueOf(stale.revision()))
                    .build();
        }
    }

    private static int revision(String tag) {
        String bare = tag.strip().replaceAll("^\"(.*)\"$", "$1");
        try {
            return Integer.parseInt(bare);
        } catch (NumberFormatException noTag) {
            throw new Invalid(HttpHeaders.IF_MATCH, "Send the one ETag that you read, with its quotes");
        }
    }

    /**
     * A draft.
     *
     * @param faults what keeps it from being published, by place in the template
     */
    public record DraftBody(TemplateRow row, JsonObject template, List<FieldFault> faults) {}
}
