package io.foyer.web.api;

import io.foyer.form.FormIntake;
import io.foyer.form.PublicForm;
import io.foyer.form.SiteOrigins;
import io.foyer.web.security.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes filled web forms from the sites of their advertisements and from their programs (IN-4). */
@ApplicationScoped
@Path("forms/{key}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Intake")
public class FormsResource {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int PREFLIGHT_S = 600;
    private static final String EXAMPLE =
            """
            {"fields": {"givenName": "Jane", "familyName": "Doe", "email": "jane@example.com", "bedrooms": ["1", "2"],
              "message": "Is the garden apartment still free?"},
             "landingPage": "https://www.example.com/contact?utm_source=newsletter&gclid=abc",
             "referrer": "https://www.google.com/"}""";

    @Inject
    private FormIntake intake;

    @Inject
    private ClientAddress addresses;

    @Context
    private HttpServletRequest request;

    /** What a browser asks before it lets a page of another site send. */
    @OPTIONS
    @SecurityRequirements
    @Operation(operationId = "askToFillForm", summary = "CORS preflight of a web form", hidden = true)
    public Response preflight(@PathParam("key") String key, @HeaderParam("Origin") String origin) {
        PublicForm form = intake.form(key);
        if (!SiteOrigins.admits(form, origin, request.getHeader("Host"))) {
            return otherOrigin();
        }
        return opened(Response.noContent(), origin)
                .header("Access-Control-Allow-Methods", "POST")
                .header("Access-Control-Allow-Headers", "Content-Type, Idempotency-Key")
                .header("Access-Control-Max-Age", PREFLIGHT_S)
                .build();
    }

    /** Accepts a filled form; 202 once it lies on the durable queue. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(
            operationId = "fillForm",
            summary = "Send a filled web form",
            description =
                    "No login. fields are named as on the form; other names are kept as text. Several choices come as a"
                            + " list. landingPage, referrer and parameters (utm_source, gclid, …) are kept with the entry. At most"
                            + " 64 KiB. A form sent twice under one Idempotency-Key counts once.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "inquiry", value = EXAMPLE)))
    @APIResponse(responseCode = "202", description = "Kept durably")
    @APIResponse(responseCode = "400", description = "A field is wrong; errors names each")
    @APIResponse(responseCode = "403", description = "Sent from a page of a site that is not the form's")
    @APIResponse(responseCode = "404", description = "No such form")
    @APIResponse(responseCode = "410", description = "The form is closed")
    @APIResponse(responseCode = "413", description = "More than 64 KiB")
    @APIResponse(responseCode = "429", description = "Too many in a short time; see Retry-After")
    @APIResponse(responseCode = "503", description = "The queue does not answer; send the form again")
    public Response accept(
            @PathParam("key") String key,
            @HeaderParam("Origin") String origin,
            @HeaderParam("Idempotency-Key") String id,
            byte[] body) {
        PublicForm form = intake.form(key);
        if (!SiteOrigins.admits(form, origin, request.getHeader("Host"))) {
            return otherOrigin();
        }
        // A page of the form's site may read the refusal too.
        try {
            return opened(Response.fromResponse(taken(form, id, body)), origin).build();
        } catch (RuntimeException refused) {
            return opened(Response.fromResponse(Problems.answerTo(refused)), origin)
                    .build();
        }
    }

    private Response taken(PublicForm form, String id, byte[] body) {
        if (!form.open()) {
            return Problem.of(410, "Closed", "This form is closed at the moment")
                    .response();
        }
        intake.admit(form, addresses.of(request));
        if (body.length > MOST_BYTES) {
            return Problem.of(413, "Too large", "Send at most " + MOST_BYTES + " bytes")
                    .response();
        }
        String kept = intake.accept(form, SubmissionBody.read(body).submission(id));
        return Response.accepted(new Accepted(kept, form.thankYou())).build();
    }

    private static Response.ResponseBuilder opened(Response.ResponseBuilder answer, String origin) {
        answer.header("Vary", "Origin");
        return origin == null
                ? answer
                : answer.header("Access-Control-Allow-Origin", origin)
                        .header("Access-Control-Expose-Headers", "Retry-After");
    }

    private static Response otherOrigin() {
        return Response.fromResponse(Problem.of(403, "Other origin", "This form is not taken from pages of that site")
                        .response())
                .header("Vary", "Origin")
                .build();
    }

    /**
     * What an accepted form is answered with.
     *
     * @param id the name under which it is kept
     * @param thanks a sentence for who sent it
     */
    public record Accepted(String id, String thanks) {}
}
