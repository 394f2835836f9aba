package io.foyer.web.push;

import io.foyer.intake.OfficeFeed.Changes;
import io.foyer.platform.OfficeEvent;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One program's stream. Writes only when the other side can take it; what waits lies in a small queue. It begins by catching
 * up: what happens meanwhile is held back, so that everything comes in order.
 */
final class EventStream implements Listener, WriteListener, AsyncListener {

    private static final int QUEUE = 512;
    private static final int HELD = QUEUE / 2;
    private static final int PINGS_UNREAD = 3;
    private static final long CATCH_UP_WAIT_NS = TimeUnit.SECONDS.toNanos(20);
    private static final byte[] PING = ": ping\n\n".getBytes(StandardCharsets.UTF_8);

    private final AsyncContext async;
    private final ServletOutputStream out;
    private final String principal;
    private final String session;
    private final Positions positions;
    private final Consumer<Listener> closed;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final List<OfficeEvent> held = new ArrayList<>();
    private boolean heldTooMuch;
    private boolean catchingUp = true;
    private int pingsWaiting;
    private boolean open = true;

    EventStream(
            AsyncContext async,
            ServletOutputStream out,
            String principal,
            String session,
            Positions positions,
            Consumer<Listener> closed) {
        this.async = async;
        this.out = out;
        this.principal = principal;
        this.session = session;
        this.positions = positions;
        this.closed = closed;
    }

    void start() {
        async.addListener(this);
        waiting.add("retry: 2000\n\n".getBytes(StandardCharsets.UTF_8));
        out.setWriteListener(this);
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
        return positions.offices();
    }

    @Override
    public synchronized void tell(OfficeEvent event) {
        if (!open) {
            return;
        }
        if (!catchingUp) {
            send(event);
        } else if (held.size() < HELD) {
            held.add(event);
        } else {
            heldTooMuch = true;
        }
    }

    /** Sends what changed before this stream began, giving a reader that is merely slow time to make room. */
    synchronized void catchUp(long office, Changes changes) {
        for (OfficeEvent event : changes.events()) {
            awaitRoom();
            positions.reached(office, event.sequence() - 1);
            send(event);
        }
        positions.reached(office, changes.reached());
    }

    /** From now on events are sent as they come; false where so many came meanwhile that there is more to catch up. */
    synchronized boolean goLive() {
        if (open && heldTooMuch) {
            heldTooMuch = false;
            held.clear();
            return false;
        }
        catchingUp = false;
        List<OfficeEvent> inOrder = new ArrayList<>(held);
        held.clear();
        inOrder.sort(Comparator.comparingLong(OfficeEvent::sequence));
        inOrder.forEach(this::send);
        return true;
    }

    @Override
    public synchronized void settled(long office, long sequence) {
        if (!catchingUp && offices().contains(office)) {
            positions.reached(office, sequence);
        }
    }

    synchronized long position(long office) {
        return positions.of(office);
    }

    private void send(OfficeEvent event) {
        if (!open || positions.has(event.officeId(), event.sequence())) {
            return;
        }
        if (waiting.size() >= QUEUE) {
            close();
            return;
        }
        positions.passed(event.officeId(), event.sequence());
        waiting.add(("id: " + positions.id() + "\nevent: " + event.kind() + "\ndata: " + event.json() + "\n\n")
                .getBytes(StandardCharsets.UTF_8));
        drain();
    }

    private void awaitRoom() {
        long until = System.nanoTime() + CATCH_UP_WAIT_NS;
        while (open && waiting.size() >= QUEUE / 2) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                close();
                return;
            }
            try {
                wait(left);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                close();
            }
        }
    }

    @Override
    public synchronized void ping(Map<Long, Long> latest) {
        if (!open) {
            return;
        }
        if (!waiting.isEmpty() && ++pingsWaiting >= PINGS_UNREAD) {
            close();
            return;
        }
        waiting.add(PING);
        drain();
    }

    synchronized boolean isOpen() {
        return open;
    }

    @Override
    public synchronized void end() {
        if (open) {
            close();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        drain();
    }

    private void drain() {
        try {
            while (open && out.isReady()) {
                byte[] next = waiting.poll();
                if (next == null) {
                    return;
                }
                out.write(next);
                if (out.isReady()) {
                    out.flush();
                }
                if (waiting.isEmpty()) {
                    pingsWaiting = 0;
                }
                notifyAll();
            }
        } catch (IOException | IllegalStateException gone) {
            close();
        }
    }

    private void close() {
        open = false;
        waiting.clear();
        held.clear();
        notifyAll();
        closed.accept(this);
        try {
            async.complete();
        } catch (IllegalStateException already) {
            waiting.clear();
        }
    }

    @Override
    public synchronized void onError(Throwable gone) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        closed.accept(this);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // nothing to note: this stream never starts anew
    }
}
