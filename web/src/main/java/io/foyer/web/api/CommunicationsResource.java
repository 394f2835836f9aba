package io.foyer.web.api;

import io.foyer.customer.Candidate;
import io.foyer.intake.CommunicationFilter;
import io.foyer.intake.CommunicationRow;
import io.foyer.intake.CommunicationService;
import io.foyer.shared.Invalid;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The incoming list for programs and for the desk. */
@ApplicationScoped
@Path("communications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Communications")
public class CommunicationsResource {

    private static final int USUAL_LIMIT = 50;

    @EJB
    private CommunicationService communications;

    @Context
    private UriInfo uri;

    /** Newest first; or, with {@code after}, what changed in one office since, ascending. */
    @GET
    @Operation(
            operationId = "listCommunications",
            summary = "List communications",
            description = "Newest first, paged by before (the id of the last row). With office and after (a sequence):"
                    + " everything that changed since, ascending, to catch up.")
    @APIResponse(responseCode = "200", description = "A page; next is the address of the following one, or null")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or out of range")
    @APIResponse(responseCode = "404", description = "No such office in your sight")
    public Response list(
            @Parameter(description = "Only this office", example = "1") @QueryParam("office") String office,
            @Parameter(
                            description = "Which entries: all, open (taken by nobody yet) or mine (taken by you)",
                            example = "open",
                            schema =
                                    @Schema(
                                            enumeration = {"all", "open", "mine"},
                                            defaultValue = "all"))
                    @QueryParam("show")
                    String show,
            @Parameter(description = "Id of the last row of the page before") @QueryParam("before") String before,
            @Parameter(description = "Sequence after which to catch up; needs office") @QueryParam("after")
                    String after,
            @Parameter(description = "Rows, 1 to 200", example = "50") @QueryParam("limit") String limit) {
        int most = Parameters.limit(limit, USUAL_LIMIT);
        Long officeId = Parameters.id("office", office);
        if (after == null) {
            List<CommunicationRow> rows =
                    communications.latest(officeId, filter(show), Parameters.id("before", before), most);
            return Page.of(rows, most, uri, "before", last -> String.valueOf(last.id()));
        }
        if (before != null) {
            throw new Invalid("after", "Send before or after, not both");
        }
        if (show != null) {
            throw new Invalid("show", "after tells every change: leave show out");
        }
        if (officeId == null) {
            throw new Invalid("office", "after counts the changes of one office: say which");
        }
        List<CommunicationRow> rows = communications.changedAfter(officeId, Parameters.sequence("after", after), most);
        return Page.of(rows, most, uri, "after", last -> String.valueOf(last.sequence()));
    }

    private static CommunicationFilter filter(String show) {
        return switch (show == null ? "all" : show) {
            case "all" -> CommunicationFilter.ALL;
            case "open" -> CommunicationFilter.OPEN;
            case "mine" -> CommunicationFilter.MINE;
            default -> throw new Invalid("show", "Send all, open or mine");
        };
    }

    /** One communication. */
    @GET
    @Path("{id}")
    @Operation(operationId = "getCommunication", summary = "Read a communication")
    @APIResponse(responseCode = "200", description = "The communication")
    @APIResponse(responseCode = "404", description = "No such communication in your sight")
    public CommunicationRow get(@PathParam("id") String id) {
        return communications.get(Parameters.pathId(id));
    }

    /** The whole of what was written. */
    @GET
    @Path("{id}/text")
    @Operation(operationId = "readText", summary = "Read the whole text of a mail, form or chat's first line")
    @APIResponse(responseCode = "200", description = "The text, or null where nothing was written")
    @APIResponse(responseCode = "404", description = "No such communication in your sight")
    public Written text(@PathParam("id") String id) {
        return new Written(communications.text(Parameters.pathId(id)).orElse(null));
    }

    /** Who it may be, best first, each with its reason. */
    @GET
    @Path("{id}/candidates")
    @Operation(
            operationId = "listCandidates",
            summary = "List who it may be",
            description = "Best first, each with its reason.")
    @APIResponse(responseCode = "200", description = "Everybody whom the caller's number or name may mean")
    @APIResponse(responseCode = "404", description = "No such communication in your sight")
    public List<Candidate> candidates(@PathParam("id") String id) {
        return communications.candidates(Parameters.pathId(id));
    }

    /** Says whose it is, or puts it back. */
    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeCommunication",
            summary = "Change a communication",
            description =
                    "{\"customerId\": 7} says which customer it is; {\"taken\": false} puts it back for the others. Both"
                            + " are done, or neither.")
    @APIResponse(responseCode = "200", description = "The entry as it is now")
    @APIResponse(responseCode = "400", description = "Nothing to change was sent")
    @APIResponse(responseCode = "403", description = "Somebody else took it, and you may not put it back")
    @APIResponse(responseCode = "404", description = "No such communication or customer in your sight")
    @APIResponse(
            responseCode = "409",
            description =
                    "A card is saved on it for another customer, somebody else took it, or there is nothing to put"
                            + " back; detail says which")
    public CommunicationRow change(@PathParam("id") String id, Change change) {
        if (change == null || (isAbsent(change.customerId()) && isAbsent(change.taken()))) {
            throw new Invalid("body", "Send customerId, or taken: false");
        }
        return communications.change(Parameters.pathId(id), change.customer(), change.putsBack());
    }

    /** Takes an entry; 409 with the other's name where somebody was quicker. */
    @POST
    @Path("{id}/take")
    @Operation(
            operationId = "takeCommunication",
            summary = "Take an entry",
            description = "Of any number who try at once one wins; taking one's own again is no fault.")
    @APIResponse(responseCode = "200", description = "The entry is yours")
    @APIResponse(responseCode = "409", description = "Somebody else has it; detail says who")
    @APIResponse(responseCode = "404", description = "No such communication in your sight")
    public CommunicationRow take(@PathParam("id") String id) {
        return communications.take(Parameters.pathId(id));
    }

    /** What was written. */
    public record Written(String text) {}

    private static boolean isAbsent(JsonValue value) {
        return value == null || value.equals(JsonValue.NULL);
    }

    /** What may be changed; read exactly, since what is misread for a number or for no would be done to somebody's entry. */
    @WholeBody
    public record Change(
            @Schema(type = SchemaType.INTEGER, format = "int64") JsonValue customerId,
            @Schema(type = SchemaType.BOOLEAN) JsonValue taken) {

        Long customer() {
            if (isAbsent(customerId)) {
                return null;
            }
            if (customerId instanceof JsonNumber number
                    && number.isIntegral()
                    && number.bigIntegerValue().bitLength() < Long.SIZE) {
                return number.longValue();
            }
            throw new Invalid("customerId", "Say the number of the customer");
        }

        boolean putsBack() {
            if (isAbsent(taken)) {
                return false;
            }
            if (taken.equals(JsonValue.TRUE)) {
                throw new Invalid("taken", "Take an entry by POST …/take");
            }
            if (taken.equals(JsonValue.FALSE)) {
                return true;
            }
            throw new Invalid("taken", "Say false to put the entry back");
        }
    }
}
