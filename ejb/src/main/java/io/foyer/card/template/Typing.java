package io.foyer.card.template;

import io.foyer.office.Caller;
import java.util.Locale;

/**
 * How a value was written: by a person in the formats of his place, or by a program in the form that is kept.
 *
 * @param locale language of answers, and of numbers where {@code exact} is false
 * @param country region code that phone numbers without a country code are read in
 * @param exact whether numbers are written as they are kept, such as {@code 1250.50}
 */
public record Typing(Locale locale, String country, boolean exact) {

    public static Typing by(Caller caller) {
        return new Typing(caller.locale(), caller.country(), false);
    }

    public static Typing exactlyBy(Caller caller) {
        return new Typing(caller.locale(), caller.country(), true);
    }
}
