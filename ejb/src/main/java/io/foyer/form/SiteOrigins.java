package io.foyer.form;

import io.foyer.shared.Invalid;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Origins of web sites (RFC 6454): scheme, host and port, as browsers name them. */
public final class SiteOrigins {

    private static final int LONGEST = 2_000;

    private SiteOrigins() {}

    /** The origins in a text, one a line; what is none is left out. */
    static Set<String> in(String text) {
        Set<String> origins = new LinkedHashSet<>();
        text.lines().map(SiteOrigins::of).flatMap(Optional::stream).forEach(origins::add);
        return origins;
    }

    /** The text as it is kept, each origin on a line; {@link Invalid} names the first line that is no address of a site. */
    static String checked(String text) {
        Set<String> origins = new LinkedHashSet<>();
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            origins.add(of(line).orElseThrow(() -> new Invalid(
                    "sites", "Write one site a line, such as https://www.example.com; this is none: " + line)));
        }
        String kept = String.join("\n", origins);
        if (kept.length() > LONGEST) {
            throw new Invalid("sites", "Write at most " + LONGEST + " characters");
        }
        return kept;
    }

    /** The origin of an address as a browser would send it; empty for what is no address of a web page. */
    public static Optional<String> of(String address) {
        try {
            URI uri = URI.create(address.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
                return Optional.empty();
            }
            boolean usual = uri.getPort() == -1 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
            return Optional.of(
                    scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + uri.getPort()));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * Whether a page of this origin may send a form: a page of Foyer itself, or one of the form's sites. A program sends
     * no origin and may.
     *
     * @param origin the header as sent, or null
     * @param own the host and port under which Foyer was asked
     */
    public static boolean admits(PublicForm form, String origin, String own) {
        return origin == null || isOwn(origin, own) || form.sites().contains(origin);
    }

    private static boolean isOwn(String origin, String own) {
        return own != null && (origin.equals("https://" + own) || origin.equals("http://" + own));
    }
}
