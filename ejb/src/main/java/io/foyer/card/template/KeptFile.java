package io.foyer.card.template;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of a file field: a file of the company, by number, with the name it was given.
 *
 * @param id number of the file
 * @param name its name when it was put there
 */
public record KeptFile(long id, String name) implements Serializable {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) ([^\\p{Cc}]{1,200})");

    /** Reads what {@link #toString} wrote; empty where it is nothing of the kind. */
    public static Optional<KeptFile> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new KeptFile(Long.parseLong(form.group(1)), form.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return id + " " + name;
    }
}
