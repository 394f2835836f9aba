package io.foyer.customer;

import java.util.Map;

/** The second way names with umlauts are written and searched for: Müller as Mueller, Åse as Aase. */
final class UmlautSpelling {

    private static final Map<Character, String> PAIRS = Map.of(
            'ä', "ae", 'ö', "oe", 'ü', "ue", 'ø', "oe", 'å', "aa", 'Ä', "Ae", 'Ö', "Oe", 'Ü', "Ue", 'Ø', "Oe", 'Å',
            "Aa");

    private UmlautSpelling() {}

    static String of(String text) {
        StringBuilder spelt = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            String pair = PAIRS.get((char) c);
            if (pair == null) {
                spelt.append((char) c);
            } else {
                spelt.append(pair);
            }
        });
        return spelt.toString();
    }
}
