package io.foyer.card.template;

import java.io.Serializable;

/**
 * What a value must be beyond its type; each part may be absent.
 *
 * @param pattern regular expression that the whole value matches
 * @param min least number, money, date or time, as kept
 * @param max greatest number, money, date or time, as kept
 * @param maxLength most characters
 * @param notBefore key of another field of the same type whose value this one must not fall below
 * @param message what a person reads when the value breaks one of these, or null for the general sentence
 */
public record Limits(String pattern, String min, String max, Integer maxLength, String notBefore, String message)
        implements Serializable {

    static final Limits NONE = new Limits(null, null, null, null, null, null);

    /** No limit but the number of characters. */
    public static Limits upTo(int characters) {
        return new Limits(null, null, null, characters, null, null);
    }
}
