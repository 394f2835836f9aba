package io.foyer.telephony;

import io.foyer.intake.CallEventMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hands one PBX's events to intake, those of a call in order. A manager interface waits for nobody, so while the queue is
 * away the events wait here, a bounded number of them; what comes when it is full is lost, and said so.
 */
final class Outbox {

    /** How many events may wait. */
    static final int MOST = 10_000;

    /** Each event is on disk before the next of its lane is sent, so several lanes share that wait. */
    private static final int LANES = 4;

    private static final Logger LOG = Logger.getLogger(Outbox.class.getName());
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final String pbx;
    private final Consumer<CallEventMessage> intake;
    private final Stop stop;
    private final List<BlockingQueue<CallEventMessage>> lanes = IntStream.range(0, LANES)
            .<BlockingQueue<CallEventMessage>>mapToObj(lane -> new LinkedBlockingQueue<>(MOST / LANES))
            .toList();
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean overflowing = new AtomicBoolean();
    private final AtomicLong lost = new AtomicLong();

    Outbox(String pbx, Consumer<CallEventMessage> intake, Stop stop) {
        this.stop = stop;
        this.pbx = pbx;
        this.intake = intake;
    }

    /** Takes an event to be handed on. */
    void put(CallEventMessage event) {
        int lane = Math.floorMod(event.externalId().hashCode(), LANES);
        if (!lanes.get(lane).offer(event)) {
            lost.incrementAndGet();
            if (overflowing.compareAndSet(false, true)) {
                LOG.log(
                        Level.SEVERE,
                        "Asterisk {0}: {1} events wait for the queue, further ones are lost",
                        new Object[] {pbx, size()});
            }
        }
    }

    /** How many events wait. */
    int size() {
        return lanes.stream().mapToInt(BlockingQueue::size).sum();
    }

    /** How many events were lost since the start. */
    long lost() {
        return lost.get();
    }

    /** What sends; each to be run by a thread of its own until that is interrupted. */
    Stream<Runnable> senders() {
        return lanes.stream().map(lane -> () -> send(lane));
    }

    private void send(BlockingQueue<CallEventMessage> lane) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                CallEventMessage next = lane.poll(1, TimeUnit.MINUTES);
                if (next != null) {
                    deliver(next);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(CallEventMessage event) throws InterruptedException {
        Duration wait = FIRST_WAIT;
        while (!accepted(event)) {
            stop.await(wait);
            wait = wait.multipliedBy(2);
            wait = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        }
    }

    private boolean accepted(CallEventMessage event) {
        try {
            intake.accept(event);
        } catch (RuntimeException notTaken) {
            if (away.compareAndSet(false, true)) {
                LOG.log(Level.WARNING, "Asterisk {0}: the queue takes no events, they wait: {1}", new Object[] {
                    pbx, notTaken.getMessage()
                });
            }
            return false;
        }
        if (away.compareAndSet(true, false)) {
            LOG.log(
                    Level.INFO,
                    "Asterisk {0}: the queue takes events again; {1} waited, {2} were lost so far",
                    new Object[] {pbx, size() + 1, lost()});
            overflowing.set(false);
        }
        return true;
    }
}
