package io.foyer.web.push;

import io.foyer.platform.OfficeEvent;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One browser's socket: one message under way at a time, the others in a small queue. With each ping the browser is asked for
 * a sign of life, which it gives by itself: one whose network is gone takes in messages for many minutes without a fault.
 */
final class BrowserStream implements Listener {

    private static final Logger LOG = Logger.getLogger(BrowserStream.class.getName());
    private static final int QUEUE = 512;
    private static final int PINGS_UNREAD = 3;
    private static final int PINGS_UNANSWERED = 2;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Session socket;
    private final String principal;
    private final String session;
    private final Set<Long> offices;
    private final Consumer<Listener> closed;
    private final Deque<String> waiting = new ArrayDeque<>();
    private boolean sending;
    private int pingsWaiting;
    private int pingsUnanswered;
    private boolean open = true;

    BrowserStream(Session socket, String principal, String session, Set<Long> offices, Consumer<Listener> closed) {
        this.socket = socket;
        this.principal = principal;
        this.session = session;
        this.offices = offices;
        this.closed = closed;
    }

    @Override
    public String principal() {
        return principal;
    }

    @Override
    public String session() {
        return session;
    }

    @Override
    public Set<Long> offices() {
        return offices;
    }

    @Override
    public void tell(OfficeEvent event) {
        queue(message(event.kind(), event.sequence(), event.officeId(), event.json()));
    }

    @Override
    public synchronized void ping(Map<Long, Long> latest) {
        if (sending && ++pingsWaiting >= PINGS_UNREAD) {
            close(CloseCodes.TRY_AGAIN_LATER, "Nobody reads here");
            return;
        }
        if (open && pingsUnanswered >= PINGS_UNANSWERED) {
            close(CloseCodes.TRY_AGAIN_LATER, "Nobody answers here");
            return;
        }
        askForLife();
        for (long office : offices) {
            queue(message("ping", latest.getOrDefault(office, 0L), office, "null"));
        }
    }

    private void askForLife() {
        if (!open || sending) {
            return;
        }
        try {
            pingsUnanswered++;
            socket.getAsyncRemote().sendPing(NOTHING.duplicate());
        } catch (IOException | IllegalStateException gone) {
            close(CloseCodes.GOING_AWAY, "Gone");
        }
    }

    /** The browser gave a sign of life. */
    synchronized void lives() {
        pingsUnanswered = 0;
    }

    @Override
    public void settled(long office, long sequence) {
        // A browser counts for itself: the next ping tells it the number.
    }

    @Override
    public synchronized void end() {
        queue(message("end", 0, 0, "null"));
        close(CloseCodes.VIOLATED_POLICY, "The session has ended");
    }

    private static String message(String event, long id, long office, String data) {
        return "{\"event\":\"" + event + "\",\"id\":" + id + ",\"office\":" + office + ",\"data\":" + data + "}";
    }

    private synchronized void queue(String text) {
        if (!open) {
            return;
        }
        if (waiting.size() >= QUEUE) {
            close(CloseCodes.TRY_AGAIN_LATER, "Too slow; come back and catch up");
            return;
        }
        waiting.add(text);
        send();
    }

    private synchronized void send() {
        if (sending || !open || waiting.isEmpty()) {
            return;
        }
        sending = true;
        socket.getAsyncRemote().sendText(waiting.poll(), result -> sent(result.isOK()));
    }

    private synchronized void sent(boolean well) {
        sending = false;
        pingsWaiting = 0;
        if (well) {
            send();
        } else {
            close(CloseCodes.GOING_AWAY, "Gone");
        }
    }

    private void close(CloseCodes code, String why) {
        if (!open) {
            return;
        }
        open = false;
        waiting.clear();
        closed.accept(this);
        try {
            socket.close(new CloseReason(code, why));
        } catch (IOException | IllegalStateException already) {
            LOG.log(Level.FINEST, "The socket was closed already", already);
        }
    }
}
