package io.foyer.web.api;

import io.foyer.mail.MailboxChange;
import io.foyer.mail.MailboxRow;
import io.foyer.mail.MailboxService;
import io.foyer.mail.MailboxTrial;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The mailboxes that are read and written from. */
@ApplicationScoped
@Path("mailboxes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Channels")
public class MailboxesResource {

    @EJB
    private MailboxService mailboxes;

    /** The mailboxes of the company, or of one office, and how it stands with each. */
    @GET
    @Operation(operationId = "listMailboxes", summary = "List the mailboxes and how it stands with each")
    @APIResponse(
            responseCode = "200",
            description = "The mailboxes in the order in which they were set up; no secret is ever among it")
    @APIResponse(responseCode = "403", description = "You are no administrator")
    public Page<MailboxRow> list(@QueryParam("office") String office) {
        return new Page<>(mailboxes.mailboxes(Parameters.id("office", office)), null);
    }

    /** One mailbox. */
    @GET
    @Path("{id}")
    @Operation(operationId = "getMailbox", summary = "Read a mailbox's settings and state")
    @APIResponse(responseCode = "200", description = "The mailbox, without its secrets")
    @APIResponse(responseCode = "404", description = "No such mailbox in your sight")
    public MailboxRow get(@PathParam("id") String id) {
        return mailboxes.mailbox(Parameters.pathId(id));
    }

    /** Sets up a mailbox. */
    @POST
    @Operation(
            operationId = "addMailbox",
            summary = "Set up a mailbox",
            description = "It is read within five seconds. Secrets are sealed and never given out.")
    @APIResponse(responseCode = "201", description = "The mailbox")
    @APIResponse(responseCode = "400", description = "A field is wrong; errors names each")
    @APIResponse(responseCode = "403", description = "You are no administrator")
    public Response add(MailboxChange change) {
        return Response.status(201).entity(mailboxes.add(sent(change))).build();
    }

    /** Changes a mailbox; 409 where somebody changed it since {@code version}. */
    @PUT
    @Path("{id}")
    @Operation(
            operationId = "changeMailbox",
            summary = "Change a mailbox",
            description = "An empty secret keeps the one there is, unless the server is another one.")
    @APIResponse(responseCode = "200", description = "The mailbox as it is now")
    @APIResponse(responseCode = "400", description = "A field is wrong; errors names each")
    @APIResponse(responseCode = "404", description = "No such mailbox in your sight")
    @APIResponse(responseCode = "409", description = "Somebody changed it since that version")
    public MailboxRow change(@PathParam("id") String id, MailboxChange change) {
        return mailboxes.change(Parameters.pathId(id), sent(change));
    }

    /** Takes a mailbox off. */
    @DELETE
    @Path("{id}")
    @Operation(operationId = "closeMailbox", summary = "Take a mailbox off", description = "What came by it stays.")
    @APIResponse(responseCode = "204", description = "It is neither read nor sent from any more")
    @APIResponse(responseCode = "404", description = "No such mailbox in your sight")
    public Response close(@PathParam("id") String id) {
        mailboxes.close(Parameters.pathId(id));
        return Response.noContent().build();
    }

    /** Gives a new password or token, as a program does that renews OAuth2 tokens before they run out. */
    @PUT
    @Path("{id}/secret")
    @Operation(
            operationId = "renewMailboxSecret",
            summary = "Give a mailbox a new password or bearer token",
            description = "For administrators and programs with an API key, such as one that renews OAuth2 tokens.")
    @APIResponse(responseCode = "204", description = "It is used from the next login on")
    @APIResponse(responseCode = "400", description = "There is none, or none can be kept")
    @APIResponse(responseCode = "404", description = "No such mailbox in your sight")
    public Response renew(@PathParam("id") String id, Secret secret) {
        if (secret == null) {
            throw new Invalid("secret", "Send secret");
        }
        mailboxes.renewSecret(Parameters.pathId(id), secret.secret());
        return Response.noContent().build();
    }

    /** Logs in to its servers now. */
    @POST
    @Path("{id}/trial")
    @Operation(
            operationId = "tryMailbox",
            summary = "Log in to a mailbox's servers now",
            description = "Reads and sends nothing; takes up to half a minute.")
    @APIResponse(responseCode = "200", description = "What the servers answered")
    @APIResponse(responseCode = "404", description = "No such mailbox in your sight")
    public MailboxTrial tryOut(@PathParam("id") String id) {
        return mailboxes.tryOut(Parameters.pathId(id));
    }

    private static MailboxChange sent(MailboxChange change) {
        if (change == null) {
            throw new Invalid("body", "Send officeId, address, senderName, imap and, to send from it, smtp");
        }
        return change;
    }

    /** A password or bearer token on its way in. */
    public record Secret(String secret) {

        @Override
        public String toString() {
            return "Secret[\u2026]";
        }
    }
}
