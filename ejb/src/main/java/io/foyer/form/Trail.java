package io.foyer.form;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What led somebody to a form: landing page, referrer, campaign parameters and click ids. Nothing else of an address is looked at. */
public final class Trail {

    /** Name of the page he landed on. */
    public static final String LANDING_PAGE = "landing_page";

    /** Name of the page he came from. */
    public static final String REFERRER = "referrer";

    /** The parameters that are kept, in the order in which they are shown. */
    public static final List<String> PARAMETERS = List.of(
            "utm_source",
            "utm_medium",
            "utm_campaign",
            "utm_term",
            "utm_content",
            "utm_id",
            "gclid",
            "gbraid",
            "wbraid",
            "dclid",
            "fbclid",
            "msclkid",
            "ttclid",
            "twclid",
            "li_fat_id",
            "yclid");

    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_PARAMETER = 250;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private Trail() {}

    /** What is kept, by name; parameters given beside the landing page win over those in its address. */
    public static Map<String, String> of(String landingPage, String referrer, Map<String, String> given) {
        Map<String, String> trail = new LinkedHashMap<>();
        put(trail, LANDING_PAGE, landingPage, LONGEST_ADDRESS);
        put(trail, REFERRER, referrer, LONGEST_ADDRESS);
        Map<String, String> inAddress = query(landingPage);
        PARAMETERS.forEach(name -> put(trail, name, given.getOrDefault(name, inAddress.get(name)), LONGEST_PARAMETER));
        return trail;
    }

    private static void put(Map<String, String> trail, String name, String value, int longest) {
        if (value == null) {
            return;
        }
        String text = UNSEEN.matcher(value).replaceAll("").strip();
        if (!text.isEmpty()) {
            trail.put(name, text.length() > longest ? text.substring(0, longest) : text);
        }
    }

    private static Map<String, String> query(String address) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int from = address == null ? -1 : address.indexOf('?');
        if (from < 0) {
            return parameters;
        }
        String query = address.substring(from + 1).split("#", 2)[0];
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2 && PARAMETERS.contains(parts[0])) {
                parameters.putIfAbsent(parts[0], decoded(parts[1]));
            }
        }
        return parameters;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return value;
        }
    }
}
