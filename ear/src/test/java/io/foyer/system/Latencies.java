package io.foyer.system;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;

/** How long each of many pieces of work took, and how many were done in a second. */
final class Latencies {

    private final long[] nanos;
    private final double perSecond;

    /** Takes durations in ascending order. */
    private Latencies(long[] nanos, double perSecond) {
        this.nanos = nanos;
        this.perSecond = perSecond;
    }

    /** A piece of work, done over and over. */
    interface Work {
        void run(long number) throws Exception;
    }

    /** Keeps so many in flight for so long: each begins when another one ends. */
    static Latencies closedLoop(int inFlight, Duration length, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(inFlight);
        AtomicReference<Exception> fault = new AtomicReference<>();
        LongStream.Builder[] taken = new LongStream.Builder[inFlight];
        CountDownLatch done = new CountDownLatch(inFlight);
        long start = System.nanoTime();
        long end = start + length.toNanos();
        for (int thread = 0; thread < inFlight; thread++) {
            LongStream.Builder mine = LongStream.builder();
            taken[thread] = mine;
            long first = thread;
            threads.execute(() -> {
                try {
                    for (long number = first; System.nanoTime() < end && fault.get() == null; number += inFlight) {
                        long began = System.nanoTime();
                        work.run(number);
                        mine.add(System.nanoTime() - began);
                    }
                } catch (Exception failed) {
                    fault.set(failed);
                } finally {
                    done.countDown();
                }
            });
        }
        boolean ended = done.await(length.toSeconds() + 60, TimeUnit.SECONDS);
        threads.shutdownNow();
        if (fault.get() != null) {
            throw fault.get();
        }
        if (!ended) {
            throw new IllegalStateException("Work did not end in time");
        }
        long[] all = Arrays.stream(taken)
                .flatMapToLong(LongStream.Builder::build)
                .sorted()
                .toArray();
        return new Latencies(all, all.length * 1e9 / (System.nanoTime() - start));
    }

    double perSecond() {
        return perSecond;
    }

    /** The duration that this share of the work stayed under. */
    double millis(double share) {
        return nanos.length == 0 ? Double.NaN : nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.0f/s p50 %.2f ms p99 %.2f ms", perSecond, millis(0.5), millis(0.99));
    }
}
