package io.foyer.web.api;

import io.foyer.customer.Candidate;
import io.foyer.customer.CustomerProfile;
import io.foyer.customer.CustomerRow;
import io.foyer.customer.CustomerService;
import io.foyer.shared.Invalid;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers: who has a number or an address, who fits what somebody types, and everything known of one. */
@ApplicationScoped
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class CustomersResource {

    private static final int USUAL_LIMIT = 20;

    @EJB
    private CustomerService customers;

    /** By one of phone, email and q; with none of them the latest contacts. */
    @GET
    @Operation(
            operationId = "findCustomers",
            summary = "Find customers",
            description = "By exactly one of phone, email and q; without any, the latest contacts. What is no number or"
                    + " address is nobody's, and gives an empty list.")
    @APIResponse(
            responseCode = "200",
            description = "The best first; next is always null: a longer q finds fewer",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "found",
                                            value =
                                                    """
                                                    {"items": [{"id": 7, "name": "Jane Doe", "organisation": null,
                                                     "phone": "(312) 555-0142", "e164": "+13125550142",
                                                     "email": "jane.doe@example.com", "unit": "4B", "city": "Chicago",
                                                     "officeIds": [1], "lastContactAt": "2026-11-21T15:00:00Z"}],
                                                     "next": null}""")))
    @APIResponse(responseCode = "400", description = "More than one of phone, email and q, or an unknown parameter")
    @APIResponse(responseCode = "404", description = "No such office")
    public Page<CustomerRow> find(
            @Parameter(description = "A number in any writing", example = "+13125550142") @QueryParam("phone")
                    String phone,
            @Parameter(description = "A mail address in any case", example = "jane.doe@example.com")
                    @QueryParam("email")
                    String email,
            @Parameter(
                            description = "Words of name, firm and unit, the beginning of a mail address, a part of a"
                                    + " number; every word must fit",
                            example = "doe 0142")
                    @QueryParam("q")
                    String words,
            @Parameter(description = "Only those known in this office", example = "1") @QueryParam("office")
                    String office,
            @Parameter(description = "Rows, 1 to 100", example = "20") @QueryParam("limit") String limit) {
        if (Stream.of(phone, email, words).filter(Objects::nonNull).count() > 1) {
            throw new Invalid("q", "Send one of phone, email and q");
        }
        int most = Parameters.limit(limit, USUAL_LIMIT);
        Long officeId = Parameters.id("office", office);
        List<CustomerRow> found;
        if (phone != null) {
            found = customers.byPhone(phone, officeId, most);
        } else if (email != null) {
            found = customers.byEmail(email, officeId, most);
        } else {
            found = customers.search(words, officeId, most);
        }
        return new Page<>(found, null);
    }

    /** Who may be the person of whom these are known. */
    @GET
    @Path("matches")
    @Operation(
            operationId = "recogniseCustomer",
            summary = "Recognise a customer",
            description = "Who fits what is known of a person, the likeliest first, each with reasons: same-extension,"
                    + " same-email, same-mobile, same-phone, similar-name-address, perhaps-same-phone, same-name. Nobody is"
                    + " chosen or created. Whom only another office knows comes without number, address and place.")
    @APIResponse(
            responseCode = "200",
            description = "Those who fit; next is always null",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "candidates",
                                            value =
                                                    """
                                                    {"items": [{"customerId": 7, "name": "Jane Doe",
                                                     "reasons": ["same-mobile", "same-name"],
                                                     "phone": "(312) 555-0142", "email": "jane.doe@example.com",
                                                     "city": "Chicago", "unit": "4B", "knownHere": true,
                                                     "lastContactAt": "2026-11-21T15:00:00Z"}], "next": null}""")))
    @APIResponse(responseCode = "404", description = "No such office")
    public Page<Candidate> matches(
            @Parameter(description = "The office that has to do with him", required = true, example = "1")
                    @QueryParam("office")
                    String office,
            @Parameter(description = "A number in any writing", example = "312 555 0142") @QueryParam("phone")
                    String phone,
            @Parameter(description = "A mail address in any case", example = "jane.doe@example.com")
                    @QueryParam("email")
                    String email,
            @Parameter(example = "Jane") @QueryParam("givenName") String givenName,
            @Parameter(example = "Doe") @QueryParam("familyName") String familyName,
            @Parameter(example = "12 Main St") @QueryParam("street") String street,
            @Parameter(example = "60602") @QueryParam("postalCode") String postalCode,
            @Parameter(example = "4B") @QueryParam("unit") String unit) {
        Long officeId = Parameters.id("office", office);
        if (officeId == null) {
            throw new Invalid("office", "Name the office");
        }
        Map<String, String> typed = new HashMap<>();
        typed.put("phone1", phone);
        typed.put("email1", email);
        typed.put("givenName", givenName);
        typed.put("familyName", familyName);
        typed.put("street", street);
        typed.put("postalCode", postalCode);
        typed.put("unit", unit);
        return new Page<>(customers.matching(typed, officeId), null);
    }

    /** Everything known of one customer. */
    @GET
    @Path("{id}")
    @Operation(
            operationId = "getCustomer",
            summary = "Read a customer",
            description = "His fields by key, every way to reach him, and the offices in your sight that know him.")
    @APIResponse(
            responseCode = "200",
            description = "The customer",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "customer",
                                            value =
                                                    """
                                                    {"id": 7, "version": 3, "name": "Jane Doe",
                                                     "values": {"givenName": "Jane", "familyName": "Doe",
                                                      "phone1": "(312) 555-0142"},
                                                     "contacts": [{"kind": "phone", "label": null,
                                                      "text": "(312) 555-0142", "address": "+13125550142",
                                                      "extension": null}],
                                                     "offices": [{"officeId": 1, "officeName": "Lakeview Commons",
                                                      "lastContactAt": "2026-11-21T15:00:00Z"}],
                                                     "createdAt": "2026-01-05T09:00:00Z",
                                                     "updatedAt": "2026-11-21T15:00:00Z"}""")))
    @APIResponse(responseCode = "404", description = "No such customer within your sight")
    public CustomerProfile get(@PathParam("id") String id) {
        return customers.profile(Parameters.pathId(id));
    }
}
