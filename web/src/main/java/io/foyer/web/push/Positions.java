package io.foyer.web.push;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far a stream has come in each office's order; written as the id of an event. One office: {@code 17}. Several:
 * {@code 1-17.2-5}.
 */
final class Positions {

    private final Map<Long, Long> byOffice = new TreeMap<>();
    private final boolean single;

    Positions(Map<Long, Long> start, Set<Long> offices) {
        single = offices.size() == 1;
        offices.forEach(office -> byOffice.put(office, start.getOrDefault(office, 0L)));
    }

    private Positions(boolean single) {
        this.single = single;
    }

    /** Reads an id that a stream sent earlier; offices it does not name begin now. */
    static Positions read(String id, Set<Long> offices) {
        Positions positions = new Positions(offices.size() == 1);
        if (id == null || id.isBlank()) {
            return positions;
        }
        if (id.strip().matches("\\d+")) {
            long sequence = Long.parseLong(id.strip());
            offices.forEach(office -> positions.byOffice.put(office, sequence));
            return positions;
        }
        for (String part : id.strip().split("\\.", -1)) {
            String[] pair = part.split("-", -1);
            if (pair.length != 2) {
                throw new NumberFormatException(id);
            }
            long office = Long.parseLong(pair[0]);
            if (offices.contains(office)) {
                positions.byOffice.put(office, Long.parseLong(pair[1]));
            }
        }
        return positions;
    }

    Set<Long> offices() {
        return Set.copyOf(byOffice.keySet());
    }

    Long of(long office) {
        return byOffice.get(office);
    }

    /** Takes note of an event and gives the id it is sent under. */
    String advance(long office, long sequence) {
        byOffice.merge(office, sequence, Math::max);
        if (single) {
            return String.valueOf(byOffice.get(office));
        }
        return byOffice.entrySet().stream()
                .map(place -> place.getKey() + "-" + place.getValue())
                .collect(Collectors.joining("."));
    }
}
