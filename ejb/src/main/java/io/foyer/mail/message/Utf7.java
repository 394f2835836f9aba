package io.foyer.mail.message;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** UTF-7 (RFC 2152), which Java does not know and some old mail programs still send. */
final class Utf7 {
    private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]*+)-?");

    private Utf7() {}

    static String text(byte[] bytes) {
        Matcher shifted = SHIFTED.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        StringBuilder text = new StringBuilder();
        while (shifted.find()) {
            String code = shifted.group(1);
            String plain = code.isEmpty() ? "+" : decoded(code);
            shifted.appendReplacement(text, Matcher.quoteReplacement(plain));
        }
        return shifted.appendTail(text).toString();
    }

    private static String decoded(String code) {
        try {
            int whole = code.length() % 4 == 1 ? code.length() - 1 : code.length();
            byte[] units = Base64.getDecoder().decode(code.substring(0, whole));
            return new String(units, 0, units.length - units.length % 2, StandardCharsets.UTF_16BE);
        } catch (IllegalArgumentException broken) {
            return "+" + code;
        }
    }
}
