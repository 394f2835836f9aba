package io.foyer.shared;

import java.util.regex.Pattern;

/**
 * A number as written, in ASCII digits and separators, and the region whose national numbers are meant.
 *
 * @param afterBlank whether a blank stood in front, perhaps a plus before form decoding
 */
record Dialled(String text, String region, boolean afterBlank) {
    private static final Pattern LEADING_PLUS = Pattern.compile("[(\\[\\s]*\\+[+\\s]*");
    private static final Pattern WRITTEN_AS_NUMBER = Pattern.compile("[-+0-9 ()./\\[\\]]*");

    static Dialled of(String text, String region) {
        return new Dialled(text, region, false);
    }

    Dialled {
        var plus = LEADING_PLUS.matcher(text);
        text = plus.lookingAt() ? "+" + text.substring(plus.end()) : text.strip();
    }

    /** The same caller, written in another way. */
    Dialled as(String other) {
        return of(other, region);
    }

    boolean hasPlus() {
        return text.startsWith("+");
    }

    String digits() {
        return PhoneText.digits(text);
    }

    /** Whether there is nothing but digits and what people put between them. */
    boolean isWrittenAsNumber() {
        return WRITTEN_AS_NUMBER.matcher(text).matches();
    }
}
