package io.foyer.web.api;

import io.foyer.chat.ChatIntake;
import io.foyer.chat.ChatService;
import io.foyer.chat.ChatStart;
import io.foyer.chat.ChatState;
import io.foyer.form.FormIntake;
import io.foyer.form.PublicForm;
import io.foyer.shared.Invalid;
import io.foyer.web.security.ClientAddress;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** The visitor's side of chats; he has no login but a token for each chat (IN-6). */
@ApplicationScoped
@Path("chats")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Chats")
public class ChatsResource {

    @Inject
    private FormIntake forms;

    @Inject
    private ChatIntake intake;

    @EJB
    private ChatService chats;

    @Inject
    private ClientAddress addresses;

    @Context
    private HttpServletRequest request;

    /** Begins a chat; 202 with the visitor's token once his first words lie on the durable queue. */
    @POST
    @SecurityRequirements
    @Operation(operationId = "beginChat", summary = "Begin a chat", description = "form is the key of a web form.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "question",
                                            value =
                                                    """
                                                    {"form": "demo-form", "name": "Jane Doe", "email": "jane@example.com",
                                                     "text": "Is the garden apartment free?"}""")))
    @APIResponse(responseCode = "202", description = "Kept durably")
    @APIResponse(responseCode = "400", description = "A field is wrong; errors names each")
    @APIResponse(responseCode = "404", description = "No such form")
    @APIResponse(responseCode = "429", description = "Too many in a short time; see Retry-After")
    public Response begin(Beginning beginning) {
        if (beginning == null) {
            throw new Invalid("body", "Send a JSON object");
        }
        PublicForm form = forms.form(beginning.form());
        ChatStart start = new ChatStart(beginning.name(), beginning.email(), beginning.phone(), beginning.text());
        return Response.accepted(new Begun(intake.begin(form, start, addresses.of(request))))
                .build();
    }

    /** The chat with the lines after the one named. */
    @GET
    @Path("{token}")
    @SecurityRequirements
    @Operation(
            operationId = "readChat",
            summary = "Read a chat",
            description = "after is the number of the last line seen.")
    @APIResponse(responseCode = "200", description = "The chat and its next lines")
    @APIResponse(responseCode = "404", description = "No such chat, or not yet")
    public ChatState read(@PathParam("token") String token, @QueryParam("after") String after) {
        return chats.visit(token, ChatLinesResource.number(after));
    }

    /** The visitor writes a line. */
    @POST
    @Path("{token}/lines")
    @SecurityRequirements
    @Operation(
            operationId = "writeChatLine",
            summary = "Write a line",
            description = "At most 4,000 characters. A line sent twice under one key is kept once.")
    @APIResponse(responseCode = "204", description = "Kept")
    @APIResponse(responseCode = "400", description = "The text is empty or too long")
    @APIResponse(responseCode = "409", description = "The chat has ended")
    @APIResponse(responseCode = "429", description = "Too many in a short time; see Retry-After")
    public void write(@PathParam("token") String token, ChatLinesResource.Line line) {
        ChatLinesResource.Line sent = ChatLinesResource.checked(line);
        chats.say(token, sent.text(), sent.key());
    }

    /** The visitor's page is closed, or loaded anew. */
    @POST
    @Path("{token}/leave")
    @SecurityRequirements
    @Operation(operationId = "leaveChat", summary = "Say that the page is closed")
    @APIResponse(responseCode = "204", description = "Noted")
    public void leave(@PathParam("token") String token) {
        chats.leave(token);
    }

    /** The visitor ends the chat. */
    @POST
    @Path("{token}/end")
    @SecurityRequirements
    @Operation(operationId = "endChat", summary = "End a chat")
    @APIResponse(responseCode = "204", description = "Ended")
    public void end(@PathParam("token") String token) {
        chats.end(token);
    }

    /** Who begins, through which form, and his first words. */
    public record Beginning(String form, String name, String email, String phone, String text) {}

    /** The token that the visitor's chat is known by; it is shown once. */
    public record Begun(String token) {}
}
