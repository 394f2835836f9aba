package io.foyer.web.form;

import io.foyer.form.Submission;
import io.foyer.form.Trail;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a page without a script sent.
 *
 * @param hidden what the page said of itself: its id, when it was shown, where its reader came from
 * @param typed what was filled in, by field key
 */
record PostedForm(Map<String, String> hidden, Map<String, String> typed, String bait) {

    static final String ID = "_id";
    static final String OPENED = "_opened";
    static final String LANDING = "_landing";
    static final String REFERRER = "_referrer";

    private static final String LONG_AGO = "0";

    /** An escaped letter of most scripts takes nine bytes for its three. */
    private static final int MOST_BYTES = 3 * 64 * 1024;

    private static final int MOST_FIELDS = 300;

    /** What a page that is shown for the first time says of itself. */
    static Map<String, String> hiddenFor(HttpServletRequest request, Instant now) {
        String query = request.getQueryString();
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put(ID, UUID.randomUUID().toString());
        hidden.put(OPENED, String.valueOf(now.toEpochMilli()));
        hidden.put(LANDING, request.getRequestURL() + (query == null ? "" : "?" + query));
        hidden.put(REFERRER, Optional.ofNullable(request.getHeader("Referer")).orElse(""));
        return hidden;
    }

    /** Reads it; empty where it is more than anybody types. */
    static Optional<PostedForm> read(HttpServletRequest request, Instant now) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        String[] pairs = new String(body, StandardCharsets.US_ASCII).split("&", MOST_FIELDS + 1);
        if (body.length > MOST_BYTES || pairs.length > MOST_FIELDS) {
            return Optional.empty();
        }
        Map<String, String> hidden = hiddenFor(request, now);
        hidden.put(LANDING, "");
        Map<String, String> typed = new TreeMap<>();
        String bait = "";
        for (String pair : pairs) {
            String[] parts = pair.split("=", 2);
            String name = decoded(parts[0]);
            String value = parts.length == 2 ? decoded(parts[1]) : "";
            if (hidden.containsKey(name)) {
                hidden.put(name, value);
            } else if (name.equals(FormMarkup.BAIT)) {
                bait = value;
            } else if (!name.isEmpty()) {
                typed.merge(name, value, (one, other) -> one + "," + other);
            }
        }
        return Optional.of(new PostedForm(hidden, typed, bait));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    /** Sent twice as it is it counts once; sent again with other content, say after going back, it is another. */
    Submission submission(Instant now) {
        return new Submission(
                hidden.get(ID) + ":" + Integer.toHexString(typed.hashCode()),
                typed,
                bait,
                openedAt().orElse(now),
                Trail.of(hidden.get(LANDING), hidden.get(REFERRER), Map.of()));
    }

    /** What the page says of itself when it is shown again: whoever corrects a fault may be quick. */
    Map<String, String> again() {
        Map<String, String> again = new LinkedHashMap<>(hidden);
        again.put(OPENED, LONG_AGO);
        return again;
    }

    private Optional<Instant> openedAt() {
        try {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(hidden.get(OPENED))));
        } catch (NumberFormatException madeUp) {
            return Optional.empty();
        }
    }
}
