package io.foyer.web.api;

import io.foyer.chat.ChatService;
import io.foyer.chat.ChatState;
import io.foyer.shared.Invalid;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The office's side of chats: the transcript of a communication, and the answers of who took it (IN-6). */
@ApplicationScoped
@Path("communications/{id}/chat")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Chats")
public class ChatLinesResource {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,60}");

    @EJB
    private ChatService chats;

    /** The chat with the lines after the one named. */
    @GET
    @Operation(
            operationId = "readTranscript",
            summary = "Read a chat's transcript",
            description = "after is the number of the last line seen; up to 200 lines at a time.")
    @APIResponse(responseCode = "200", description = "The chat and its next lines")
    @APIResponse(responseCode = "404", description = "No such chat in sight")
    public ChatState read(@PathParam("id") String id, @QueryParam("after") String after) {
        return chats.chat(Parameters.pathId(id), number(after));
    }

    /** Answers as the agent who took the chat. */
    @POST
    @Operation(operationId = "answerChat", summary = "Answer in a chat")
    @APIResponse(responseCode = "204", description = "Kept")
    @APIResponse(responseCode = "400", description = "The text is empty or too long")
    @APIResponse(responseCode = "409", description = "Somebody else took the chat, nobody did, or it has ended")
    public void answer(@PathParam("id") String id, Line line) {
        Line sent = checked(line);
        chats.answer(Parameters.pathId(id), sent.text(), sent.key());
    }

    static int number(String after) {
        return after == null ? 0 : (int) Math.min(Integer.MAX_VALUE, Parameters.sequence("after", after));
    }

    static Line checked(Line line) {
        if (line == null) {
            throw new Invalid("body", "Send a JSON object");
        }
        if (line.key() != null && !KEY.matcher(line.key()).matches()) {
            throw new Invalid("key", "Send 1 to 60 letters, digits, points and hyphens");
        }
        return line;
    }

    /** What somebody writes, and a name for it, which may be left out. */
    public record Line(String text, String key) {}
}
