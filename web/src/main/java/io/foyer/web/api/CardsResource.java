package io.foyer.web.api;

import io.foyer.card.CardChoice;
import io.foyer.card.CardOpening;
import io.foyer.card.CardRow;
import io.foyer.card.CardSave;
import io.foyer.card.CardService;
import io.foyer.card.OpenCard;
import io.foyer.card.SaveOutcome;
import io.foyer.card.StaleCard;
import io.foyer.intake.CommunicationService;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cards: found, opened, saved. */
@ApplicationScoped
@Path("cards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cards")
public class CardsResource {

    private static final int USUAL_LIMIT = 50;

    @EJB
    private CardService cards;

    @EJB
    private CommunicationService communications;

    @EJB
    private CurrentCaller current;

    @Inject
    private CardChoice choice;

    @Context
    private UriInfo uri;

    @Context
    private Request request;

    /** The customer's cards, the latest change first. */
    @GET
    @Operation(operationId = "listCards", summary = "List a customer's cards")
    public Page<CardRow> list(
            @Parameter(description = "Whose cards", required = true, example = "7") @QueryParam("customer")
                    String customer,
            @Parameter(description = "Rows, 1 to 200", example = "50") @QueryParam("limit") String limit) {
        Long customerId = Parameters.id("customer", customer);
        if (customerId == null) {
            throw new Invalid("customer", "Say whose cards");
        }
        return new Page<>(cards.ofCustomer(customerId, null, Parameters.limit(limit, USUAL_LIMIT)), null);
    }

    /** Opens and saves a card; history first. */
    @POST
    @Operation(
            operationId = "createCard",
            summary = "Open and save a card",
            description = "With communicationId the card is filled with what is known of the call and its caller; else"
                    + " say officeId, and customerId where he is known. A card that began with the same communication, or"
                    + " is still open for the same customer, is saved instead of a second one: what is empty there is"
                    + " filled, and nothing is overwritten.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewCard.class),
                            examples = @ExampleObject(name = "card", value = CardExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "A new card",
            content =
                    @Content(
                            schema = @Schema(implementation = CardBody.class),
                            examples = @ExampleObject(name = "card", value = CardExamples.CARD)))
    @APIResponse(responseCode = "200", description = "The card that there was already, with what was sent")
    @APIResponse(
            responseCode = "409",
            description = "The card that there is already says something else; Location and ETag lead to it")
    public Response create(NewCard sent) {
        if (sent == null) {
            throw new Invalid("body", "Send communicationId, or officeId and customerId");
        }
        CardOpening opening = opening(sent);
        OpenCard open = cards.open(opening);
        if (open.isNew() && isWithdrawn(sent, open)) {
            throw new Invalid("template", Messages.text(current.get().locale(), "design.fault.not-offered"));
        }
        SaveOutcome outcome =
                cards.save(CardSave.exact(open, opening, sent.body().edits()));
        OpenCard saved = outcome.card();
        if (!outcome.isSaved()) {
            return refused(outcome);
        }
        Response.ResponseBuilder answer = outcome.isFirst()
                ? Response.created(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(saved.id()))
                        .build())
                : Response.ok();
        return answer.entity(CardBody.of(saved)).tag(saved.tag()).build();
    }

    /** What somebody asks for by name has to be offered; a contact goes on with the template of its card. */
    private boolean isWithdrawn(NewCard sent, OpenCard open) {
        boolean isAskedFor = sent.template() != null
                && (sent.communicationId() == null
                        || !sent.template()
                                .equals(communications
                                        .opening(sent.communicationId())
                                        .templateKey()));
        return isAskedFor
                && cards.templates().stream()
                        .noneMatch(one -> one.key().equals(open.template().key()));
    }

    private Response refused(SaveOutcome outcome) {
        List<FieldFault> faults = outcome.conflicts().stream()
                .map(conflict -> new FieldFault(
                        conflict.field(),
                        "It says " + Objects.requireNonNullElse(conflict.theirs(), "nothing") + " there"))
                .toList();
        Problem problem = Problem.of(
                409, "Conflict", "The card is there already and says something else; read it and change it by PUT");
        OpenCard card = outcome.card();
        return Response.fromResponse(problem.with(faults).response())
                .location(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(card.id()))
                        .build())
                .tag(card.tag())
                .build();
    }

    private CardOpening opening(NewCard sent) {
        if (sent.communicationId() != null) {
            CardOpening opening = communications.opening(sent.communicationId());
            return sent.template() == null ? opening : opening.on(sent.template());
        }
        if (sent.officeId() == null) {
            throw new Invalid("officeId", "Say which office, or send communicationId");
        }
        Caller caller = current.get();
        String template =
                sent.template() == null ? choice.of(caller.companyId(), sent.officeId(), null, null) : sent.template();
        return new CardOpening(caller.companyId(), sent.officeId(), template, null, sent.customerId(), Map.of());
    }

    /** One card with its entity tag. */
    @GET
    @Path("{id}")
    @Operation(operationId = "getCard", summary = "Read a card")
    @APIResponse(
            responseCode = "200",
            description = "The card; ETag names its state",
            content =
                    @Content(
                            schema = @Schema(implementation = CardBody.class),
                            examples = @ExampleObject(name = "card", value = CardExamples.CARD)))
    @APIResponse(responseCode = "404", description = "There is none in your offices")
    public Response get(@PathParam("id") String id) {
        OpenCard card = cards.get(Parameters.pathId(id));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(new EntityTag(card.tag()));
        return unchanged == null
                ? Response.ok(CardBody.of(card)).tag(card.tag()).build()
                : unchanged.build();
    }

    /** Changes a card that is still in the state named by {@code If-Match}. */
    @PUT
    @Path("{id}")
    @Operation(
            operationId = "changeCard",
            summary = "Change a card",
            description = "Values that are left out stay as they are, null empties one. Send the ETag that you read as"
                    + " If-Match: with another one nothing is saved and the answer is 412. Values are written as they are"
                    + " kept: numbers and money with a point, dates and times as ISO 8601, phone numbers as E.164, several"
                    + " choices with commas, yes or no.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CardBody.class),
                            examples = @ExampleObject(name = "change", value = CardExamples.CHANGE)))
    @APIResponse(
            responseCode = "200",
            description = "The card as it is now, with its new ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = CardBody.class),
                            examples = @ExampleObject(name = "card", value = CardExamples.CARD)))
    @APIResponse(responseCode = "400", description = "Fields that cannot be accepted, each with its reason")
    @APIResponse(responseCode = "412", description = "Somebody changed it since; ETag names its state now")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("id") String id,
            @Parameter(description = "The ETag that was read", example = "\"0f3a9c1d2e4b5a697887\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            CardBody sent) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return Problem.of(428, "Precondition required", "Send the card's ETag as If-Match")
                    .response();
        }
        if (sent == null) {
            throw new Invalid("body", "Send status, values or both");
        }
        try {
            OpenCard card = cards.save(CardSave.exact(Parameters.pathId(id), sent.edits(), tag(ifMatch)))
                    .card();
            return Response.ok(CardBody.of(card)).tag(card.tag()).build();
        } catch (StaleCard stale) {
            return Response.fromResponse(Problem.of(412, "Precondition failed", stale.getMessage())
                            .response())
                    .tag(stale.tag())
                    .build();
        }
    }

    private static String tag(String ifMatch) {
        String tag = ifMatch.strip();
        if (tag.equals("*")) {
            return null;
        }
        if (tag.length() < 2
                || !tag.startsWith("\"")
                || !tag.endsWith("\"")
                || tag.indexOf('"', 1) < tag.length() - 1) {
            throw new Invalid(HttpHeaders.IF_MATCH, "Send the one ETag that you read, with its quotes");
        }
        return tag.substring(1, tag.length() - 1);
    }
}
