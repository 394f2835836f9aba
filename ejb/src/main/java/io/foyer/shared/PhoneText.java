package io.foyer.shared;

import java.text.Normalizer;

/** Digits and separators of any script or keyboard, written in ASCII. */
final class PhoneText {
    private PhoneText() {}

    /** The text with digits, plus, blanks, dashes and dots of every kind in their ASCII form, trimmed. */
    static String of(String text) {
        String visible = VisibleText.of(text);
        if (visible.chars().allMatch(c -> c < 0x80 && c != '_' && c != '|')) {
            return visible;
        }
        StringBuilder ascii = new StringBuilder(visible.length());
        Normalizer.normalize(visible, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            if (!isMark(c)) {
                ascii.appendCodePoint(plain(c));
            }
        });
        return ascii.toString().strip();
    }

    static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.chars().filter(PhoneText::isDigit).forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static int plain(int c) {
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return '0' + digit;
        }
        return switch (c) {
            case '\u2212', '\u2043', '\u30FC', '_', '|' -> '-';
            case '\u00B7', '\u2022', '\u2219', '\u2027', '\u30FB', '\u3002' -> '.';
            case '\u2044', '\u2215' -> '/';
            case '\u2795' -> '+';
            default -> plainOfKind(c);
        };
    }

    private static int plainOfKind(int c) {
        return switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION -> '-';
            case Character.SPACE_SEPARATOR -> ' ';
            default -> c;
        };
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || isPicture(c, type);
    }

    private static boolean isPicture(int c, int type) {
        return type == Character.OTHER_SYMBOL && plain(c) == c;
    }
}
