package io.foyer.shared;

import java.util.function.IntPredicate;

/** Makes what came over the wire fit to be read and kept: no control or invisible characters, and not without end. */
final class VisibleText {
    /** No header of a call is longer; more is not read at all, since a cut could fall inside a number. */
    private static final int READ_LIMIT = 1_000;

    private static final int KEPT_LIMIT = 255;
    private static final int NAME_LIMIT = 120;

    private VisibleText() {}

    /** The visible characters without blanks around them. */
    static String of(String raw) {
        return raw == null ? "" : clean(stripped(raw, READ_LIMIT + 1));
    }

    static boolean isTooLong(String visible) {
        return visible.length() > READ_LIMIT;
    }

    /** As given, as far as a column and a page can hold it. */
    static String kept(String raw) {
        return raw == null ? "" : clean(cut(raw, KEPT_LIMIT));
    }

    static String name(String text) {
        return text == null
                ? ""
                : clean(cut(stripped(text, READ_LIMIT), NAME_LIMIT)).strip();
    }

    static boolean startsWithBlank(String raw) {
        return raw != null && raw.startsWith(" ");
    }

    private static String stripped(String text, int limit) {
        int start = 0;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        int end = text.length();
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return cut(text.substring(start, end), limit);
    }

    private static String cut(String text, int limit) {
        return text.length() > limit ? text.substring(0, limit) : text;
    }

    private static String clean(String text) {
        IntPredicate unwanted = VisibleText::isUnwanted;
        if (text.codePoints().noneMatch(unwanted)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\t' || c == '\n' || c == '\r') {
                clean.append(' ');
            } else if (!unwanted.test(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || (!Character.isSurrogate(c) && isUnwanted(c));
    }

    private static boolean isUnwanted(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
    }
}
