package io.foyer.web.api;

import io.foyer.office.Login;
import io.foyer.office.LoginService;
import io.foyer.shared.Invalid;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives a user a bearer token for his login and password. */
@ApplicationScoped
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class TokensResource {

    @EJB
    private LoginService logins;

    /** A token that acts as the user; 401 for a wrong login or password, 429 while the account rests. */
    @POST
    @SecurityRequirements
    @Operation(
            operationId = "issueToken",
            summary = "Get a token",
            description = "{\"login\": \"agent\", \"password\": \"…\"} → {\"token\": \"…\", \"expiresAt\": \"…\"}")
    @APIResponse(responseCode = "201", description = "The token, shown once")
    @APIResponse(responseCode = "401", description = "Login or password is wrong")
    @APIResponse(responseCode = "429", description = "Too many wrong tries; Retry-After says when to come back")
    public Response issue(Credentials credentials) {
        if (credentials == null || credentials.login() == null || credentials.password() == null) {
            throw new Invalid("login", "Send login and password");
        }
        Login login = logins.login(credentials.login(), credentials.password());
        return switch (login.outcome()) {
            case SIGNED_IN ->
                Response.status(201).entity(logins.issueToken(login)).build();
            case WRONG ->
                Problem.of(401, "Wrong login or password", "Check both and try again")
                        .response();
            case LOCKED ->
                Response.fromResponse(Problem.of(429, "Too many tries", "This account rests; try again later")
                                .response())
                        .header("Retry-After", Math.max(1, login.lockedFor().toSeconds()))
                        .build();
        };
    }

    /** Who he says he is. */
    public record Credentials(String login, String password) {}
}
