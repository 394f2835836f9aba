package io.foyer.web.api;

import io.foyer.card.PeopleService;
import io.foyer.card.PersonRow;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The people whom a field of type person may name. */
@ApplicationScoped
@Path("people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cards")
public class PeopleResource {

    private static final int USUAL_LIMIT = 6;
    private static final int MOST = 50;

    @EJB
    private PeopleService people;

    /** Colleagues first, then customers. */
    @GET
    @Operation(
            operationId = "findPeople",
            summary = "Find whom a person field may name",
            description =
                    "Colleagues first, then customers in sight. value is what the field holds where he is chosen.")
    @APIResponse(
            responseCode = "200",
            description = "At most limit of each; next is always null",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "people",
                                            value =
                                                    """
                                                    {"items": [{"kind": "customer", "id": 7, "name": "Jane Doe",
                                                     "detail": "4B, (312) 555-0142, Chicago",
                                                     "value": "Jane Doe (customer 7)"}], "next": null}""")))
    public Page<PersonRow> find(
            @Parameter(description = "Words of the name; without any the colleagues", example = "jane") @QueryParam("q")
                    String words,
            @Parameter(description = "Rows of each kind, 1 to 200", example = "6") @QueryParam("limit") String limit) {
        return new Page<>(people.search(words, Math.min(MOST, Parameters.limit(limit, USUAL_LIMIT))), null);
    }
}
