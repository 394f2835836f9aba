package io.foyer.web.push;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How far a stream has come in each office's order; written as the id of an event, from which a program that comes back
 * goes on. One office: {@code 17}. Several: {@code 1-17.2-5}. An event that overtook another does not move the id before
 * the other has come, so that nobody who breaks off between the two misses one.
 */
final class Positions {

    private final Set<Long> offices;
    private final Map<Long, Long> complete = new TreeMap<>();
    private final Map<Long, TreeSet<Long>> ahead = new TreeMap<>();

    private Positions(Set<Long> offices) {
        this.offices = Set.copyOf(offices);
    }

    /** Reads an id that a stream sent earlier, or null; offices it does not name begin now. */
    static Positions read(String id, Set<Long> offices) {
        Positions positions = new Positions(offices);
        if (id == null || id.isBlank()) {
            return positions;
        }
        if (id.strip().matches("\\d+")) {
            long sequence = Long.parseLong(id.strip());
            offices.forEach(office -> positions.complete.put(office, sequence));
            return positions;
        }
        for (String part : id.strip().split("\\.", -1)) {
            String[] pair = part.split("-", -1);
            if (pair.length != 2) {
                throw new NumberFormatException(id);
            }
            long office = Long.parseLong(pair[0]);
            if (offices.contains(office)) {
                positions.complete.put(office, Long.parseLong(pair[1]));
            }
        }
        return positions;
    }

    /** Where nothing was read begins now; and so does where more was read than ever happened. */
    void beginAt(Map<Long, Long> latest) {
        for (long office : offices) {
            complete.merge(office, latest.getOrDefault(office, 0L), Math::min);
        }
    }

    Set<Long> offices() {
        return offices;
    }

    long of(long office) {
        return complete.get(office);
    }

    boolean has(long office, long sequence) {
        return sequence <= of(office)
                || ahead.getOrDefault(office, new TreeSet<>()).contains(sequence);
    }

    /** Takes note of one event. */
    void passed(long office, long sequence) {
        TreeSet<Long> early = ahead.computeIfAbsent(office, any -> new TreeSet<>());
        early.add(sequence);
        while (!early.isEmpty() && early.first() <= of(office) + 1) {
            complete.merge(office, early.pollFirst(), Math::max);
        }
    }

    /** Nothing up to this number is missing. */
    void reached(long office, long sequence) {
        complete.merge(office, sequence, Math::max);
        ahead.getOrDefault(office, new TreeSet<>()).headSet(of(office), true).clear();
    }

    /** The id to send with an event. */
    String id() {
        if (offices.size() == 1) {
            return String.valueOf(complete.values().iterator().next());
        }
        return complete.entrySet().stream()
                .map(place -> place.getKey() + "-" + place.getValue())
                .collect(Collectors.joining("."));
    }
}
