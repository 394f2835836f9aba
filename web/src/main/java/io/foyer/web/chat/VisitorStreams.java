package io.foyer.web.chat;

import io.foyer.intake.Channel;
import io.foyer.intake.CommunicationRow;
import io.foyer.platform.Json;
import io.foyer.platform.OfficeEventArrived;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The visitors' sockets on this node, by chat. Whose chat changed is told so, and reads the lines himself. */
@ApplicationScoped
public class VisitorStreams {

    private static final int MOST_OF_ONE = 5;
    private static final String OF_A_CHAT = "\"channel\":\"" + Channel.CHAT.code() + "\"";

    private final Map<Long, Set<VisitorSocket>> byChat = new ConcurrentHashMap<>();

    /** Takes a socket in; false where its chat has enough of them. */
    boolean open(long communicationId, VisitorSocket socket) {
        Set<VisitorSocket> sockets = byChat.computeIfAbsent(communicationId, any -> ConcurrentHashMap.newKeySet());
        return sockets.size() < MOST_OF_ONE && sockets.add(socket);
    }

    void close(long communicationId, VisitorSocket socket) {
        byChat.computeIfPresent(communicationId, (id, sockets) -> {
            sockets.remove(socket);
            return sockets.isEmpty() ? null : sockets;
        });
    }

    void arrived(@Observes OfficeEventArrived arrived) {
        String json = arrived.event().json();
        if (!byChat.isEmpty() && arrived.event().kind().equals("communication") && json.contains(OF_A_CHAT)) {
            long id = Json.read(json, CommunicationRow.class).id();
            byChat.getOrDefault(id, Set.of()).forEach(VisitorSocket::tell);
        }
    }
}
