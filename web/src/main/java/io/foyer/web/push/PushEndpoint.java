package io.foyer.web.push;

import io.foyer.intake.OfficeFeed;
import io.foyer.office.Caller;
import io.foyer.office.Directory;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /push?office=…}: an office's changes to a browser that is signed in and may see the office. */
@ServerEndpoint(value = "/push", configurator = PushHandshake.class)
public class PushEndpoint {

    private static final int LONGEST_MESSAGE = 128;

    @Inject
    private OfficeStreams streams;

    @Inject
    private Directory directory;

    @EJB
    private OfficeFeed feed;

    private BrowserStream stream;

    @OnOpen
    public void opened(Session socket) throws IOException {
        socket.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
        socket.setMaxIdleTimeout(0);
        String principal = (String) socket.getUserProperties().get(PushHandshake.PRINCIPAL);
        String session = (String) socket.getUserProperties().get(PushHandshake.SESSION);
        Optional<Caller> caller = Optional.ofNullable(principal).flatMap(directory::caller);
        Long office = office(socket);
        if (caller.isEmpty() || office == null || !caller.get().sees(office)) {
            socket.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "Sign in to an office you may see"));
            return;
        }
        stream = new BrowserStream(socket, principal, session, Set.of(office), streams::close);
        streams.open(stream);
        stream.ping(feed.latest(Set.of(office)));
    }

    private static Long office(Session socket) {
        List<String> values = socket.getRequestParameterMap().getOrDefault("office", List.of());
        return values.size() == 1 && values.get(0).matches("\\d{1,18}") ? Long.valueOf(values.get(0)) : null;
    }

    @OnMessage
    public void answered(PongMessage pong) {
        if (stream != null) {
            stream.lives();
        }
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
        if (stream != null) {
            streams.close(stream);
        }
    }
}
