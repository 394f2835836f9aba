package io.foyer.shared;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A postal address by its parts, each of which may be missing. As one text it has a line for each part, such as
 * {@code city: Chicago}.
 *
 * @param parts what is known, by the names in {@link #PARTS}
 */
public record PostalAddress(Map<String, String> parts) implements Serializable {

    /** The names of the parts, in the order in which they are typed. */
    public static final List<String> PARTS = List.of("street", "street2", "city", "region", "postalCode", "country");

    private static final Pattern LINE = Pattern.compile("(" + String.join("|", PARTS) + "):[ \\t]*(.*)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}\\p{Cc}]+");

    /** Where the postal code is written behind the place. */
    private static final Set<String> CODE_LAST =
            Set.of("US", "CA", "GB", "IE", "AU", "NZ", "IN", "ZA", "SG", "PH", "MY", "HK", "TH", "PR", "KR", "JP");

    public PostalAddress {
        Map<String, String> known = new LinkedHashMap<>();
        for (String part : PARTS) {
            String text = BLANKS.matcher(Objects.requireNonNullElse(parts.get(part), ""))
                    .replaceAll(" ")
                    .strip();
            if (!text.isEmpty()) {
                known.put(part, part.equals("country") ? text.toUpperCase(Locale.ROOT) : text);
            }
        }
        parts = Collections.unmodifiableMap(known);
    }

    /** Reads what {@link #toString} wrote; any other text is a street and what follows it. */
    public static PostalAddress read(String text) {
        List<String> lines = Arrays.stream(text.split("\\R", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            return new PostalAddress(Map.of());
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher part = LINE.matcher(line);
            if (!part.matches()) {
                return free(lines);
            }
            parts.put(part.group(1), part.group(2));
        }
        return new PostalAddress(parts);
    }

    private static PostalAddress free(List<String> lines) {
        return new PostalAddress(Map.of(
                "street",
                lines.get(0),
                "street2",
                lines.stream().skip(1).map(line -> line.replaceAll(",$", "")).collect(Collectors.joining(", "))));
    }

    /** One part, or null. */
    public String part(String name) {
        return parts.get(name);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /**
     * The lines as they stand on a letter: street, second line, place, country.
     *
     * @param home the country whose order is followed where the address names none, or null
     */
    public List<String> lines(String home, Locale locale) {
        String country = Objects.requireNonNullElse(part("country"), Objects.requireNonNullElse(home, "US"));
        List<String> lines = new ArrayList<>();
        lines.add(part("street"));
        lines.add(part("street2"));
        if (CODE_LAST.contains(country)) {
            lines.add(joined(", ", part("city"), joined(" ", part("region"), part("postalCode"))));
        } else {
            lines.add(joined(", ", joined(" ", part("postalCode"), part("city")), part("region")));
        }
        lines.add(
                part("country") == null
                        ? null
                        : Locale.forLanguageTag("und-" + country).getDisplayCountry(locale));
        return lines.stream().filter(line -> line != null && !line.isEmpty()).toList();
    }

    /** All of it in one line and always in the same order, as formulas and comparisons read it. */
    public String plain() {
        return joined(
                ", ",
                part("street"),
                part("street2"),
                part("city"),
                joined(" ", part("region"), part("postalCode")),
                part("country"));
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(between));
    }

    /** The text under which it is kept; empty where nothing is known. */
    @Override
    public String toString() {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + ": " + part.getValue())
                .collect(Collectors.joining("\n"));
    }
}
