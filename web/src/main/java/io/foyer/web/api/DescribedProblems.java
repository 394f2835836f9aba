package io.foyer.web.api;

import io.foyer.web.security.Scopes;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the description of the REST interface that whoever is not known is refused, and that every refusal is a problem. */
public class DescribedProblems implements OASFilter {

    private static final String SCHEMA = "#/components/schemas/Problem";

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses().getAPIResponse("401") == null) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "401", OASFactory.createAPIResponse().description("No valid key, token or session"));
        }
        operation.getResponses().getAPIResponses().forEach(DescribedProblems::describe);
        takeOutUnnamed(operation.getRequestBody());
        return operation;
    }

    /** Says of each operation which scope a key needs for it. */
    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) ->
                        Scopes.needed(method.name(), path).ifPresent(scope -> demand(operation, scope.code()))));
    }

    /** Takes out the body of any type that the server adds where a method has a body of a type of its own. */
    private static void takeOutUnnamed(RequestBody body) {
        if (body != null
                && body.getContent() != null
                && body.getContent().getMediaTypes().size() > 1) {
            body.getContent().removeMediaType(MediaType.WILDCARD);
        }
    }

    /** Takes out the limits that the server writes where nobody set any: read as they stand, no object could have a member. */
    @Override
    public Schema filterSchema(Schema schema) {
        if (isZero(schema.getMaxProperties())) {
            schema.setMaxProperties(null);
        }
        if (isZero(schema.getMinProperties())) {
            schema.setMinProperties(null);
        }
        if (isZero(schema.getMinLength())) {
            schema.setMinLength(null);
        }
        return schema;
    }

    private static boolean isZero(Integer limit) {
        return limit != null && limit == 0;
    }

    private static void demand(Operation operation, String scope) {
        String said = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
        operation.setDescription(said + "Scope of a key: `" + scope + "`.");
        operation.addExtension("x-scope", scope);
        if (operation.getResponses().getAPIResponse("403") == null) {
            APIResponse refused =
                    OASFactory.createAPIResponse().description("The role may not, or the key lacks the scope " + scope);
            describe("403", refused);
            operation.getResponses().addAPIResponse("403", refused);
        }
    }

    private static void describe(String status, APIResponse answer) {
        if (status.startsWith("4") || status.startsWith("5")) {
            Content content = OASFactory.createContent();
            content.addMediaType(
                    Problem.MEDIA_TYPE,
                    OASFactory.createMediaType()
                            .schema(OASFactory.createSchema().ref(SCHEMA)));
            answer.setContent(content);
        }
    }
}
