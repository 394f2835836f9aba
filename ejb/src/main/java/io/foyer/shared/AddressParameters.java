package io.foyer.shared;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code ;key=value} parts behind an address and the percent-encoding within, as RFC 3261 and RFC 3966 write them.
 */
final class AddressParameters {
    static final String EXTENSION = "ext";
    static final String PHONE_CONTEXT = "phone-context";
    static final String PRIVACY = "privacy";
    static final String VERIFICATION = "verstat";

    /** A dial string's wait: {@code +13125550142;23}. */
    private static final Pattern WAIT = Pattern.compile("(?i)(?:ext\\.?|x)?\\s*(\\d{1,9})#?");

    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    private AddressParameters() {}

    /** The parameters of a text whose first part, up to a semicolon, is not one. Keys are in lower case. */
    static Map<String, String> behind(String text) {
        if (text.indexOf(';') < 0) {
            return Map.of();
        }
        Map<String, String> parameters = new HashMap<>();
        String[] parts = text.split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            read(parts[i].strip(), parameters);
        }
        return parameters;
    }

    static String withoutParameters(String text) {
        int end = text.indexOf(';');
        return end < 0 ? text : text.substring(0, end);
    }

    /** Percent-decoded as UTF-8; what is no valid escape stays. A plus stays a plus. */
    static String decoded(String text) {
        return text.indexOf('%') < 0 ? text : ESCAPED.matcher(text).replaceAll(AddressParameters::unescaped);
    }

    private static void read(String part, Map<String, String> parameters) {
        int equals = part.indexOf('=');
        if (equals > 0) {
            String value = part.substring(equals + 1).strip().replace("\"", "");
            parameters.putIfAbsent(part.substring(0, equals).strip().toLowerCase(Locale.ROOT), decoded(value));
            return;
        }
        Matcher wait = WAIT.matcher(part);
        if (wait.matches()) {
            parameters.putIfAbsent(EXTENSION, wait.group(1));
        }
    }

    private static String unescaped(MatchResult escapes) {
        String hex = escapes.group().replace("%", "");
        byte[] bytes = HexFormat.of().parseHex(hex);
        return Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8));
    }
}
