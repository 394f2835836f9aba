package io.foyer.web.api;

import io.foyer.office.ApiKeyChange;
import io.foyer.office.ApiKeyRow;
import io.foyer.office.ApiKeyService;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys by which programs come in. */
@ApplicationScoped
@Path("api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class ApiKeysResource {

    private static final String EXAMPLE =
            "{\"name\": \"Reports\", \"officeId\": 1, \"scopes\": [\"cards.read\", \"customers.read\"]}";

    @EJB
    private ApiKeyService keys;

    /** Every key that is not taken back. */
    @GET
    @Operation(operationId = "listApiKeys", summary = "List the company's keys with their scopes")
    public Page<ApiKeyRow> list() {
        return new Page<>(keys.list(), null);
    }

    /** Makes a key. */
    @POST
    @Operation(
            operationId = "makeApiKey",
            summary = "Make a key",
            description = "Without officeId it sees all offices, without scopes it may do all that programs may.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "key", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "The key in clear, shown once")
    @APIResponse(responseCode = "400", description = "A scope that there is none, an office out of sight")
    @APIResponse(responseCode = "409", description = "A key of this name exists, or did")
    public Response make(ApiKeyChange asked) {
        return Response.status(Response.Status.CREATED)
                .entity(keys.make(sent(asked)))
                .build();
    }

    /** Gives a key another name and other scopes, from now on. */
    @PUT
    @Path("{id}")
    @Operation(operationId = "changeApiKey", summary = "Change a key's name and scopes")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "key", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "The key as it is now")
    @APIResponse(responseCode = "400", description = "A scope that there is none")
    @APIResponse(responseCode = "404", description = "There is no such key")
    public ApiKeyRow change(@PathParam("id") String id, ApiKeyChange asked) {
        return keys.change(Parameters.pathId(id), sent(asked));
    }

    /** Takes a key back. */
    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "revokeApiKey", summary = "Take a key back")
    @APIResponse(responseCode = "204", description = "It opens nothing any more; its streams have ended")
    @APIResponse(responseCode = "404", description = "There is no such key")
    public Response revoke(@PathParam("id") String id) {
        keys.revoke(Parameters.pathId(id));
        return Response.noContent().build();
    }

    private static ApiKeyChange sent(ApiKeyChange asked) {
        if (asked == null) {
            throw new Invalid("name", "Send name and scopes");
        }
        return asked;
    }
}
