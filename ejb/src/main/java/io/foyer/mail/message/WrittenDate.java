package io.foyer.mail.message;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people write it into forms: as ISO 8601 has it, {@code 3/15/2027} or {@code 15.3.2027}. */
public final class WrittenDate {

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern EUROPEAN = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private WrittenDate() {}

    /** The day as ISO 8601 has it; empty where it is written otherwise. Whether there is such a day is not asked. */
    public static Optional<String> iso(String text) {
        Matcher american = AMERICAN.matcher(text);
        Matcher european = EUROPEAN.matcher(text);
        if (ISO.matcher(text).matches()) {
            return Optional.of(text);
        }
        if (american.matches()) {
            return iso(american.group(3), american.group(1), american.group(2));
        }
        return european.matches() ? iso(european.group(3), european.group(2), european.group(1)) : Optional.empty();
    }

    private static Optional<String> iso(String year, String month, String day) {
        return Integer.parseInt(month) <= 12 && Integer.parseInt(day) <= 31
                ? Optional.of("%s-%02d-%02d".formatted(year, Integer.parseInt(month), Integer.parseInt(day)))
                : Optional.empty();
    }
}
