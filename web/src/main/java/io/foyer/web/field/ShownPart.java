package io.foyer.web.field;

import io.foyer.customer.CustomerField;
import java.io.Serializable;
import java.util.Locale;

/**
 * One control of an address.
 *
 * @param name the part, as it is kept
 * @param id of the control in the page
 * @param label key of its text
 * @param longest most characters
 */
public record ShownPart(String name, String id, String label, int longest) implements Serializable {

    private static final String COUNTRIES = String.join(",", Locale.getISOCountries());

    static ShownPart of(String name, String fieldId) {
        int longest = CustomerField.ofKey(name).orElseThrow().longest();
        return new ShownPart(name, fieldId + "-" + name, "field.address." + name, longest);
    }

    /** Whether it is chosen from a list. */
    public boolean isCountry() {
        return name.equals("country");
    }

    /** The codes of all countries, with commas between. */
    public String countries() {
        return COUNTRIES;
    }
}
