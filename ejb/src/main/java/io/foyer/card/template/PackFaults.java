package io.foyer.card.template;

import io.foyer.shared.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Collects what is wrong in one file, in the words of whoever gave it. */
final class PackFaults {

    /** What the keys of the faults begin with in the bundle. */
    static final String WORDS = "pack.fault.";

    private final String file;
    private final Locale locale;
    private final List<PackFault> found = new ArrayList<>();

    PackFaults(String file, Locale locale) {
        this.file = file;
        this.locale = locale;
    }

    /** Notes a fault by the key of its sentence. */
    void add(long line, String place, String key, Object... values) {
        found.add(new PackFault(file, line, place, words(key, values)));
    }

    /** A part of a sentence. */
    String words(String key, Object... values) {
        return Messages.text(locale, WORDS + key, values);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingLong(PackFault::line));
            throw new FaultyPack(found);
        }
    }
}
