package io.foyer.mail.message;

import java.util.regex.Pattern;

/** Texts with one kind of line end and a length that does no harm. */
final class Texts {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private Texts() {}

    /** At most so many characters, no pair of surrogates torn apart. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    /** LF line ends, no other control characters than tabs. */
    static String lines(String text) {
        return CONTROLS.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
    }
}
