package io.foyer.licence;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names and addresses as a person writes them; licences have them in capitals. */
final class WrittenForm {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> CAPITALS = Set.of("NE", "NW", "SE", "SW", "PO", "RR", "II", "III", "IV");
    private static final Pattern LONG_ZIP = Pattern.compile("(\\d{5})-?(\\d{4})");
    private static final Pattern CANADIAN = Pattern.compile("([A-Z]\\d[A-Z])(\\d[A-Z]\\d)");

    private WrittenForm() {}

    static String of(LicenceElement element, String value) {
        return switch (element) {
            case FIRST_NAME, MIDDLE_NAME, LAST_NAME, SUFFIX, STREET, STREET2, CITY -> unshouted(value);
            case POSTAL_CODE -> postalCode(value);
            default -> value;
        };
    }

    private static String unshouted(String value) {
        if (!value.equals(value.toUpperCase(Locale.ROOT))) {
            return value;
        }
        return WORD.matcher(value)
                .replaceAll(word -> Matcher.quoteReplacement(
                        written(word.group(), word.start() == 0 ? ' ' : value.charAt(word.start() - 1))));
    }

    private static String written(String word, char before) {
        String small = word.toLowerCase(Locale.ROOT);
        boolean alone = word.length() == 1;
        if (Character.isDigit(before)) {
            return alone ? word : small;
        }
        if (before == '\'' && alone) {
            return small;
        }
        return CAPITALS.contains(word) ? word : word.charAt(0) + small.substring(1);
    }

    private static String postalCode(String value) {
        String bare = value.endsWith("-") ? value.substring(0, value.length() - 1) : value;
        Matcher zip = LONG_ZIP.matcher(bare);
        if (zip.matches()) {
            return "0000".equals(zip.group(2)) ? zip.group(1) : zip.group(1) + "-" + zip.group(2);
        }
        Matcher canadian = CANADIAN.matcher(bare);
        return canadian.matches() ? canadian.group(1) + " " + canadian.group(2) : bare;
    }
}
