package io.foyer.card.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in one file. */
final class PackFaults {

    private final String file;
    private final List<PackFault> found = new ArrayList<>();

    PackFaults(String file) {
        this.file = file;
    }

    void add(long line, String place, String problem) {
        found.add(new PackFault(file, line, place, problem));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingLong(PackFault::line));
            throw new FaultyPack(found);
        }
    }
}
