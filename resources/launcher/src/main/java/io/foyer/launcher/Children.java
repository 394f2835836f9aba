package io.foyer.launcher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** All processes of this Foyer, stopped together in the opposite order of their start. */
final class Children {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Deque<ChildProcess> started = new ArrayDeque<>();
    private final CompletableFuture<ChildProcess> lost = new CompletableFuture<>();
    private final Guard guard;
    private final Leftovers leftovers;
    private boolean stopping;

    Children(Guard guard, Leftovers leftovers) {
        this.guard = guard;
        this.leftovers = leftovers;
    }

    /** Starts one that runs as long as Foyer, unless all are being stopped just now. */
    ChildProcess start(String name, ProcessBuilder command, Consumer<String> lines) throws Fault {
        ChildProcess child = add(name, command, lines);
        var unused = child.exit().thenRun(() -> lose(child));
        return child;
    }

    /** Runs one to its end and gives its exit code. */
    int run(String name, ProcessBuilder command, Consumer<String> lines) throws Fault {
        ChildProcess child = add(name, command, lines);
        int code = child.exit().join();
        synchronized (this) {
            started.remove(child);
        }
        return code;
    }

    private synchronized ChildProcess add(String name, ProcessBuilder command, Consumer<String> lines) throws Fault {
        if (stopping) {
            throw new Fault("Foyer was stopped before it was ready.");
        }
        ChildProcess child = ChildProcess.start(name, command, lines);
        started.push(child);
        guard.watch(child.pid());
        leftovers.remember(child.pid());
        return child;
    }

    /** Completes with the first child that ended by itself. */
    CompletableFuture<ChildProcess> lost() {
        return lost;
    }

    synchronized boolean stopping() {
        return stopping;
    }

    synchronized void stopAll() {
        stopping = true;
        while (!started.isEmpty()) {
            started.pop().stop(PATIENCE);
        }
        guard.release();
    }

    private synchronized void lose(ChildProcess child) {
        if (!stopping && started.remove(child)) {
            lost.complete(child);
        }
    }
}
