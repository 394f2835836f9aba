package io.foyer.shared;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code {{givenName}}} in a text; what is not known stays as it is, to be seen before anything is sent (CA-10). */
public final class Placeholders {

    /** What every text may name, whatever the fields of the company's cards. */
    public static final List<String> GENERAL =
            List.of("firstName", "lastName", "agent", "office", "officePhone", "officeHours");

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9.]{0,60})\\s*\\}\\}");

    private static final Pattern OPEN = Pattern.compile("\\{\\{[^\\r\\n{}]{0,40}(\\}\\})?");

    private Placeholders() {}

    /** The text with what is known of these values, by name. */
    public static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(found -> {
            String value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null || value.isBlank() ? found.group() : value);
        });
    }

    /** What a text still lacks, in its order. */
    public static Set<String> missing(String text) {
        Set<String> missing = new LinkedHashSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            missing.add(place.group(1));
        }
        return missing;
    }

    /** The first pair of braces that holds no name. */
    public static Optional<String> broken(String text) {
        Matcher open = OPEN.matcher(PLACE.matcher(text).replaceAll(""));
        return open.find() ? Optional.of(open.group()) : Optional.empty();
    }
}
