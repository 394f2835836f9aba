package io.foyer.web.push;

import io.foyer.platform.OfficeEvent;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One program's stream. Writes only when the other side can take it; what waits lies in a small queue. */
final class EventStream implements Listener, WriteListener, AsyncListener {

    private static final int QUEUE = 512;
    private static final int PINGS_UNREAD = 3;
    private static final long CATCH_UP_WAIT_NS = TimeUnit.SECONDS.toNanos(20);
    private static final byte[] PING = ": ping\n\n".getBytes(StandardCharsets.UTF_8);

    private final AsyncContext async;
    private final ServletOutputStream out;
    private final String principal;
    private final String session;
    private final Set<Long> offices;
    private final Positions positions;
    private final Consumer<Listener> closed;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
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
        this.offices = positions.offices();
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
        return offices;
    }

    @Override
    public synchronized void tell(OfficeEvent event) {
        if (!open) {
            return;
        }
        if (waiting.size() >= QUEUE) {
            close();
            return;
        }
        waiting.add(text(event));
        drain();
    }

    /** Like {@link #tell}, but gives a reader that is merely slow time to make room; false once the stream is closed. */
    synchronized boolean tellWaiting(OfficeEvent event) {
        long until = System.nanoTime() + CATCH_UP_WAIT_NS;
        while (open && waiting.size() >= QUEUE / 2) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                close();
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                close();
            }
        }
        tell(event);
        return open;
    }

    private byte[] text(OfficeEvent event) {
        String id = positions.advance(event.officeId(), event.sequence());
        return ("id: " + id + "\nevent: " + event.kind() + "\ndata: " + event.json() + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
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
