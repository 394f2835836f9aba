package io.foyer.system;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Senders that behave as a PBX should: what is not acknowledged is sent again until it is. */
final class Load implements AutoCloseable {

    private static final int IN_FLIGHT = 8;
    private static final long AGAIN_MS = 250;

    private final Foyer foyer;
    private final ScheduledExecutorService senders = Executors.newScheduledThreadPool(IN_FLIGHT);
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<Integer, AtomicInteger> refusals = new ConcurrentHashMap<>();
    private volatile boolean steady;

    Load(Foyer foyer) {
        this.foyer = foyer;
    }

    void send(Call call) {
        begun.add(call.id());
        senders.execute(() -> attempt(call));
    }

    /** A new call so many times a second until {@link #settle}. */
    void steadily(int perSecond) {
        steady = true;
        long everyMs = TimeUnit.SECONDS.toMillis(1) / perSecond;
        var unused = senders.scheduleAtFixedRate(
                () -> {
                    if (steady) {
                        send(Call.incoming());
                    }
                },
                0,
                everyMs,
                TimeUnit.MILLISECONDS);
    }

    /** No further calls begin; those under way are still sent until they are acknowledged. */
    void settle() {
        steady = false;
    }

    private void attempt(Call call) {
        int status;
        try {
            status = foyer.post("/api/v1/calls", Foyer.API_KEY, call.event("ringing"))
                    .status();
        } catch (UncheckedIOException noAnswer) {
            status = 0;
        }
        if (status == 202) {
            acknowledged.add(call.id());
            return;
        }
        refusals.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
        if (!senders.isShutdown()) {
            var unused = senders.schedule(() -> attempt(call), AGAIN_MS, TimeUnit.MILLISECONDS);
        }
    }

    Set<String> begun() {
        return Set.copyOf(begun);
    }

    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    boolean isAllAcknowledged() {
        return acknowledged.size() == begun.size();
    }

    /** How often each status was the answer instead of an acknowledgement; 0 stands for no answer at all. */
    Map<Integer, AtomicInteger> refusals() {
        return new TreeMap<>(refusals);
    }

    @Override
    public void close() {
        senders.shutdownNow();
    }
}
