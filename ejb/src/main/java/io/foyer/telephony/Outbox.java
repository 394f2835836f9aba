package io.foyer.telephony;

import io.foyer.intake.CallEventMessage;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hands one PBX's events to intake in order. A manager interface waits for nobody, so while the queue is away the events
 * wait here, a bounded number of them; what comes when it is full is lost, and said so.
 */
final class Outbox implements Runnable {

    static final int MOST = 10_000;

    private static final Logger LOG = Logger.getLogger(Outbox.class.getName());
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final String pbx;
    private final Consumer<CallEventMessage> intake;
    private final BlockingQueue<CallEventMessage> waiting = new LinkedBlockingQueue<>(MOST);
    private volatile boolean away;
    private final AtomicLong lost = new AtomicLong();
    private boolean overflowing;

    Outbox(String pbx, Consumer<CallEventMessage> intake) {
        this.pbx = pbx;
        this.intake = intake;
    }

    /** Takes an event to be handed on; only to be called by one thread. */
    void put(CallEventMessage event) {
        boolean taken = waiting.offer(event);
        if (!taken) {
            lost.incrementAndGet();
            if (!overflowing) {
                LOG.log(
                        Level.SEVERE,
                        "Asterisk {0}: {1} events wait for the queue, further ones are lost",
                        new Object[] {pbx, MOST});
            }
        } else if (overflowing) {
            LOG.log(Level.WARNING, "Asterisk {0}: events are taken again; {1} were lost so far", new Object[] {pbx, lost
            });
        }
        overflowing = !taken;
    }

    /** How many events wait. */
    int size() {
        return waiting.size();
    }

    /** How many events were lost since the start. */
    long lost() {
        return lost.get();
    }

    /** Sends until its thread is interrupted. */
    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                CallEventMessage next = waiting.poll(1, TimeUnit.MINUTES);
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
            Thread.sleep(wait.toMillis());
            wait = wait.multipliedBy(2);
            wait = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        }
    }

    private boolean accepted(CallEventMessage event) {
        try {
            intake.accept(event);
            if (away) {
                away = false;
                LOG.log(Level.INFO, "Asterisk {0}: the queue takes events again; {1} waited", new Object[] {
                    pbx, waiting.size() + 1
                });
            }
            return true;
        } catch (RuntimeException notTaken) {
            if (!away) {
                away = true;
                LOG.log(Level.WARNING, "Asterisk {0}: the queue takes no events, they wait: {1}", new Object[] {
                    pbx, notTaken.getMessage()
                });
            }
            return false;
        }
    }
}
