package io.foyer.platform;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * How long something took, counted as Prometheus counts a histogram: {@code <name>_seconds_bucket}, {@code _count} and
 * {@code _sum}, all in seconds. The server's own timers give quantiles and sums in nanoseconds under names in seconds.
 */
public final class Spans {

    private static final List<Duration> BOUNDS = IntStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000)
            .mapToObj(Duration::ofMillis)
            .toList();
    private static final double NANOS = 1e9;

    private final List<LongAdder> within =
            BOUNDS.stream().map(bound -> new LongAdder()).toList();
    private final LongAdder count = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    private Spans() {}

    /** Spans that the registry shows under a name, which is given without the unit. */
    public static Spans shownAs(String name, String words, MetricRegistry metrics) {
        Spans spans = new Spans();
        Metadata buckets = described(name + "_seconds_bucket", words);
        for (int at = 0; at < BOUNDS.size(); at++) {
            Tag bound = new Tag("le", String.valueOf(BOUNDS.get(at).toNanos() / NANOS));
            metrics.gauge(buckets, spans.within.get(at), LongAdder::sum, bound);
        }
        metrics.gauge(buckets, spans.count, LongAdder::sum, new Tag("le", "+Inf"));
        metrics.gauge(described(name + "_seconds_count", words), spans.count, LongAdder::sum);
        metrics.gauge(described(name + "_seconds_sum", words), spans.nanos, all -> all.sum() / NANOS);
        return spans;
    }

    private static Metadata described(String name, String words) {
        return Metadata.builder().withName(name).withDescription(words).build();
    }

    /** Does something and counts how long it took; what fails is not counted. */
    public void during(Runnable work) {
        long began = System.nanoTime();
        work.run();
        add(System.nanoTime() - began);
    }

    private void add(long span) {
        for (int at = 0; at < BOUNDS.size(); at++) {
            if (span <= BOUNDS.get(at).toNanos()) {
                within.get(at).increment();
            }
        }
        nanos.add(span);
        count.increment();
    }
}
