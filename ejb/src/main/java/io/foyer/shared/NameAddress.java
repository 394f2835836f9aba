package io.foyer.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name and the address of a caller taken out of what surrounds them: a SIP header's {@code "Jane" <sip:…>;tag=1}
 * (RFC 3261, 20.10), Asterisk's {@code "Jane" <201>}, the quotes of a CSV file, the apostrophe of a spreadsheet.
 *
 * @param name empty when there is none
 * @param address without brackets and quotes
 * @param bracketed whether the address stood in angle brackets, so that it is one even when it looks like a word
 * @param parameters what followed the closing bracket
 */
record NameAddress(String name, String address, boolean bracketed, String parameters) {
    private static final Pattern HEADER = Pattern.compile(
            "(?i)(from|f|contact|m|p-asserted-identity|p-preferred-identity|remote-party-id|pai|ppi|rpid|caller-?id|ani)"
                    + "\\s*[:=]\\s*(?=\\S)");
    private static final Pattern LABEL =
            Pattern.compile("(?i)home|work|office|mobile|cell|cell phone|fax|main|private|mobil|privat|other");
    private static final Pattern FORMULA = Pattern.compile("=\\s*(?=[\"'+\\d])");

    /** Reads visible text; every text gives something, if only an address that is the whole text. */
    static NameAddress of(String text) {
        if (text.chars().noneMatch(NameAddress::mayWrap)) {
            return plain(text);
        }
        String value = firstValue(withoutPrefix(text));
        return isQuote(value, 0) ? quoted(value) : unquoted(value);
    }

    /** Whether a character could be part of a wrapping; numbers have none of these. */
    private static boolean mayWrap(int c) {
        return "\"'<>=:(\u2018\u2019\u201A\u201C\u201D\u201E\u00AB`".indexOf(c) >= 0;
    }

    private static String withoutPrefix(String text) {
        Matcher header = HEADER.matcher(text);
        String value = header.lookingAt() ? text.substring(header.end()) : text;
        Matcher formula = FORMULA.matcher(value);
        return formula.lookingAt() ? value.substring(formula.end()) : value;
    }

    /** P-Asserted-Identity may hold two values, a SIP and a telephone address of one caller. */
    private static String firstValue(String text) {
        boolean inQuotes = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                inQuotes = !inQuotes;
            } else if (c == '>' && !inQuotes) {
                int comma = text.indexOf(',', i);
                return comma < 0 ? text : text.substring(0, comma);
            }
        }
        return text;
    }

    private static NameAddress quoted(String text) {
        StringBuilder name = new StringBuilder();
        int i = 1;
        while (i < text.length() && !closes(text, i)) {
            if ((text.charAt(i) == '\\' || isDoubled(text, i)) && i + 1 < text.length()) {
                i++;
            }
            name.append(text.charAt(i++));
        }
        String rest = i < text.length() ? text.substring(i + 1).strip() : "";
        if (rest.isEmpty()) {
            return of(name.toString().strip());
        }
        NameAddress after = rest.startsWith("<") ? unquoted(rest) : plain(rest);
        return new NameAddress(name.toString().strip(), after.address, after.bracketed, after.parameters);
    }

    private static boolean closes(String text, int i) {
        boolean straight = text.charAt(0) == '"';
        return straight ? text.charAt(i) == '"' && !isDoubled(text, i) : isQuote(text, i) && text.charAt(i) != '"';
    }

    /** A quote within the quotes of a CSV file. */
    private static boolean isDoubled(String text, int i) {
        return text.startsWith("\"\"", i);
    }

    private static NameAddress unquoted(String text) {
        int open = text.lastIndexOf('<');
        if (open >= 0) {
            int close = text.indexOf('>', open);
            int end = close < 0 ? text.length() : close;
            String after = close < 0 ? "" : text.substring(close + 1);
            return new NameAddress(
                    text.substring(0, open).strip(),
                    text.substring(open + 1, end).strip(),
                    true,
                    after);
        }
        return withComment(text);
    }

    /** The form of old mail and news headers, {@code 312-555-0142 (Jane Doe)}. */
    private static NameAddress withComment(String text) {
        int open = text.lastIndexOf('(');
        if (open <= 0 || !text.endsWith(")")) {
            return plain(text);
        }
        String comment = text.substring(open + 1, text.length() - 1).strip();
        String address = text.substring(0, open).strip();
        boolean isName = comment.chars().anyMatch(Character::isLetter)
                && comment.chars().noneMatch(c -> c == ')' || Character.isDigit(c));
        if (!isName || address.chars().noneMatch(PhoneText::isDigit)) {
            return plain(text);
        }
        return new NameAddress(LABEL.matcher(comment).matches() ? "" : comment, address, false, "");
    }

    private static NameAddress plain(String text) {
        return new NameAddress("", text, false, "");
    }

    private static boolean isQuote(String text, int i) {
        return i < text.length() && "\"'`\u2018\u2019\u201A\u201C\u201D\u201E".indexOf(text.charAt(i)) >= 0;
    }
}
