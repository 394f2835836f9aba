package io.foyer.web.chat;

import io.foyer.chat.ChatService;
import io.foyer.intake.Channel;
import io.foyer.intake.CommunicationRow;
import io.foyer.intake.CommunicationService;
import io.foyer.office.CurrentCaller;
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import io.foyer.web.card.CardView;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.PrimeFaces;

/** The chat whose card lies open, and the agent's part in it. */
@Named("chat")
@RequestScoped
public class ChatView {

    @EJB
    private ChatService chats;

    @EJB
    private CommunicationService communications;

    @EJB
    private CurrentCaller current;

    @Inject
    private CardView card;

    @Inject
    private ExternalContext external;

    private CommunicationRow row;

    /** Whether the entry at hand is a chat; read anew where another was opened meanwhile. */
    public boolean isPresent() {
        Long id = card.getOpen() == null ? null : card.getCommunicationId();
        if (id == null) {
            return false;
        }
        if (row == null || row.id() != id) {
            row = communications.get(id);
        }
        return row.channel().equals(Channel.CHAT.code());
    }

    public Long getId() {
        return row == null ? null : row.id();
    }

    /** Whether the agent at hand took it: only he may write. */
    public boolean isMine() {
        return row != null
                && row.takenBy() != null
                && row.takenBy().id() == current.get().userId();
    }

    /** Sends what the agent wrote; the browser keeps it where it was refused. */
    public void say() {
        answer(() -> chats.answer(Long.parseLong(parameter("chat")), parameter("text"), parameter("key")));
    }

    /** Ends the chat. */
    public void end() {
        answer(() -> chats.close(Long.parseLong(parameter("chat"))));
    }

    private static void answer(Runnable work) {
        String fault = "";
        try {
            work.run();
        } catch (Invalid refused) {
            fault = refused.faults().get(0).problem();
        } catch (Conflict refused) {
            fault = refused.getMessage();
        }
        PrimeFaces.current().ajax().addCallbackParam("fault", fault);
    }

    private String parameter(String name) {
        return external.getRequestParameterMap().getOrDefault(name, "");
    }
}
