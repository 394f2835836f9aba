package io.foyer.licence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a PDF417 barcode (AAMVA, every version of the header, or none where the reader strips it) as its elements: three
 * letters and a value on a line each. No record: it must not say itself in words.
 */
final class Barcode {

    private static final String BREAKS = "[\\r\\n\\t\\x1c-\\x1f]+";
    private static final Pattern HEADER = Pattern.compile(
            "(?:@\\s*[\\x1c-\\x1f]?\\s*)?\\b(?:ANSI|AAMVA) ?(\\d{6})\\d{4,6}((?:[A-Z]{2}\\d{8})*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ELEMENT = Pattern.compile("(?:DL|ID|EN)?(D[A-D][A-Z])(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME_ELEMENT = Pattern.compile("D(?:CS|AB|AA)");
    private static final Pattern ID_INSIDE = Pattern.compile("D(?:AQ|CS|AC|AD|AG|AI|AJ|AK|BA|BB|BC|CG)");
    private static final int ENOUGH = 3;

    private final String iin;
    private final Map<String, String> elements = new HashMap<>();
    private final boolean ended;
    private final boolean runTogether;

    private Barcode(String iin, String text) {
        this.iin = iin;
        this.ended = !text.isEmpty() && text.substring(text.length() - 1).matches(BREAKS);
        boolean together = false;
        String[] lines = text.split(BREAKS, -1);
        // The last line is whole only where something ends it.
        for (String line : List.of(lines).subList(0, lines.length - 1)) {
            Matcher match = ELEMENT.matcher(line.strip());
            if (match.matches() && holdsOthers(match.group(2))) {
                together = true;
            } else if (match.matches()) {
                elements.putIfAbsent(upper(match.group(1)), match.group(2).strip());
            }
        }
        this.runTogether = together || holdsOthers(lines[lines.length - 1]);
    }

    private static boolean holdsOthers(String value) {
        return ID_INSIDE.matcher(upper(value)).results().count() >= ENOUGH;
    }

    /** Every barcode in what was typed. */
    static List<Barcode> in(String typed) {
        List<Barcode> found = new ArrayList<>();
        Matcher header = HEADER.matcher(typed);
        int from = -1;
        String iin = null;
        while (header.find()) {
            if (from >= 0) {
                found.add(new Barcode(iin, typed.substring(from, header.start())));
            }
            from = header.end();
            iin = header.group(1);
        }
        if (from >= 0) {
            found.add(new Barcode(iin, typed.substring(from)));
        } else if (looksLikeElements(typed)) {
            found.add(new Barcode(null, typed));
        }
        return found;
    }

    /** What stands before the first barcode. */
    static String before(String typed) {
        Matcher header = HEADER.matcher(typed);
        if (header.find()) {
            return typed.substring(0, header.start());
        }
        return looksLikeElements(typed) ? "" : typed;
    }

    private static boolean looksLikeElements(String typed) {
        int elements = 0;
        boolean named = false;
        for (String line : typed.split(BREAKS, -1)) {
            Matcher match = ELEMENT.matcher(line.strip());
            if (match.matches()) {
                elements++;
                named |= NAME_ELEMENT.matcher(upper(match.group(1))).matches();
            }
        }
        return named && elements >= ENOUGH;
    }

    private static String upper(String element) {
        return element.toUpperCase(Locale.ROOT);
    }

    /** The issuer's number, or null where there was no header. */
    String iin() {
        return iin;
    }

    /** The value of the first of these elements that has one, or null. */
    String first(String... names) {
        for (String name : names) {
            String value = elements.get(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    boolean isEnded() {
        return ended;
    }

    /** Whether the reader dropped what stands between the elements, so that nobody can tell them apart. */
    boolean isRunTogether() {
        return runTogether;
    }
}
