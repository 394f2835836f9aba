package io.foyer.mail;

import io.foyer.shared.FieldFault;
import io.foyer.shared.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What can be a text: it names nothing that no customer, card or office could ever fill (CA-10). */
final class PresetPolicy {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SUBJECT = 250;
    private static final int LONGEST_BODY = 10_000;

    private PresetPolicy() {}

    static List<FieldFault> faultsOf(PresetChange change, Set<String> known) {
        List<FieldFault> faults = new ArrayList<>();
        if (change.name() == null
                || change.name().isBlank()
                || change.name().strip().length() > LONGEST_NAME) {
            faults.add(new FieldFault("name", "Give a name of 1 to " + LONGEST_NAME + " characters"));
        }
        if (change.subject() != null && change.subject().length() > LONGEST_SUBJECT) {
            faults.add(new FieldFault("subject", "Write at most " + LONGEST_SUBJECT + " characters"));
        }
        if (change.body() == null || change.body().isBlank() || change.body().length() > LONGEST_BODY) {
            faults.add(new FieldFault("body", "Write 1 to " + LONGEST_BODY + " characters"));
        }
        checkPlaces("subject", change.subject(), known, faults);
        checkPlaces("body", change.body(), known, faults);
        return faults;
    }

    private static void checkPlaces(String field, String text, Set<String> known, List<FieldFault> faults) {
        if (text == null) {
            return;
        }
        Placeholders.missing(text).stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(new FieldFault(field, "There is no placeholder " + name)));
        Placeholders.broken(text)
                .ifPresent(place -> faults.add(
                        new FieldFault(field, "Write placeholders as {{firstName}}; this is none: " + place)));
    }
}
