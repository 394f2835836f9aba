package io.foyer.web.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** At which offices' desks somebody is, as other nodes said last; a node that fell silent counts no longer. */
final class Attendance {

    private final Duration lasts;
    private final Map<String, Seen> byNode = new ConcurrentHashMap<>();

    private record Seen(Set<Long> offices, Instant at) {}

    /** A node's word counts for so long. */
    Attendance(Duration lasts) {
        this.lasts = lasts;
    }

    /** How a node says it. */
    static String text(Collection<Long> offices) {
        return offices.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    void hear(String node, String text, Instant now) {
        Set<Long> offices = text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(",", -1)).map(Long::valueOf).collect(Collectors.toUnmodifiableSet());
        byNode.values().removeIf(seen -> isOver(seen, now));
        byNode.put(node, new Seen(offices, now));
    }

    boolean isAttended(long office, Instant now) {
        return byNode.values().stream()
                .anyMatch(seen -> !isOver(seen, now) && seen.offices().contains(office));
    }

    private boolean isOver(Seen seen, Instant now) {
        return !now.isBefore(seen.at().plus(lasts));
    }
}
