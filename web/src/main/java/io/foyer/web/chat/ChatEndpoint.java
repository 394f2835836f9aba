package io.foyer.web.chat;

import io.foyer.chat.ChatService;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.Optional;

/** {@code /chat/{token}}: tells a visitor that his chat has changed. Who knows the token may listen. */
@ServerEndpoint("/chat/{token}")
public class ChatEndpoint {

    private static final int LONGEST_MESSAGE = 16;

    /** Pages that live send a point every twenty seconds. */
    private static final long SILENT_MS = 90_000;

    @EJB
    private ChatService chats;

    @Inject
    private VisitorStreams streams;

    private Long communicationId;
    private VisitorSocket socket;

    @OnOpen
    public void opened(Session session, @PathParam("token") String token) throws IOException {
        session.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
        session.setMaxIdleTimeout(SILENT_MS);
        Optional<Long> chat = chats.communicationOf(token);
        VisitorSocket opened = new VisitorSocket(session);
        if (chat.isEmpty() || !streams.open(chat.get(), opened)) {
            session.close(
                    new CloseReason(CloseCodes.TRY_AGAIN_LATER, "There is no such chat, or it is open too often"));
            return;
        }
        communicationId = chat.get();
        socket = opened;
        socket.tell();
    }

    @OnMessage
    public void heard(String point) {
        // that something came keeps the socket open
    }

    @OnClose
    public void closed() {
        forget();
    }

    @OnError
    public void failed(Throwable gone) {
        forget();
    }

    private void forget() {
        if (socket != null) {
            streams.close(communicationId, socket);
        }
    }
}
