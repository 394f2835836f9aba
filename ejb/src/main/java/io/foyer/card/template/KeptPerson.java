package io.foyer.card.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of a person field: a name, and whose it is where it was chosen among those that Foyer knows.
 *
 * @param name as it was when it was chosen or typed
 * @param kind {@code colleague} or {@code customer}, or null for a name alone
 * @param id number of the colleague or customer, or 0
 */
public record KeptPerson(String name, String kind, long id) {

    /** Somebody who signs in here. */
    public static final String COLLEAGUE = "colleague";

    /** Somebody of the customers. */
    public static final String CUSTOMER = "customer";

    private static final Pattern FORM =
            Pattern.compile("(.{1,120}) \\((" + COLLEAGUE + "|" + CUSTOMER + ") (\\d{1,18})\\)");

    /** Reads what {@link #toString} wrote; anything else is a name alone. */
    public static KeptPerson read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? new KeptPerson(form.group(1), form.group(2), Long.parseLong(form.group(3)))
                : new KeptPerson(text, null, 0);
    }

    public boolean isKnown() {
        return kind != null;
    }

    @Override
    public String toString() {
        return isKnown() ? name + " (" + kind + " " + id + ")" : name;
    }
}
