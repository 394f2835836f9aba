package io.foyer.form;

import io.foyer.shared.TooMany;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets only so many through in a while, counted by name; remembers only so many names. A name that was forgotten begins
 * anew, which the limit over all of them bounds.
 */
final class FloodLimits {

    private final int most;
    private final Duration span;
    private final Map<String, Count> counts;

    private record Count(Instant since, int seen) {}

    /** Lets {@code most} of each name through in {@code span}, and remembers {@code names} of them. */
    FloodLimits(int most, Duration span, int names) {
        this.most = most;
        this.span = span;
        this.counts = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
                return size() > names;
            }
        };
    }

    /** Counts one more; {@link TooMany} with the rest of the span where there were enough. */
    synchronized void count(String name, Instant now, String refusal) {
        Count before = counts.get(name);
        if (isOfNow(before, now) && before.seen() >= most) {
            throw new TooMany(refusal, Duration.between(now, before.since().plus(span)));
        }
        note(name, now);
    }

    /** Counts one more that another node let through. */
    synchronized void note(String name, Instant now) {
        Count before = counts.get(name);
        counts.put(name, isOfNow(before, now) ? new Count(before.since(), before.seen() + 1) : new Count(now, 1));
    }

    private boolean isOfNow(Count count, Instant now) {
        return count != null && now.isBefore(count.since().plus(span));
    }

    synchronized int names() {
        return counts.size();
    }
}
