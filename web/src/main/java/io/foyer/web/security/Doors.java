package io.foyer.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which addresses need nobody to be signed in, and where a login may send a browser back to. */
final class Doors {

    private static final List<String> TO_ANYBODY =
            List.of("/api/v1/cti/", "/api/v1/forms/", "/api/v1/chats/", "/api/v1/chats", "/api/v1/tokens");
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String READING_BY_POST = "/api/v1/licence-reads";
    private static final List<String> OPEN_PAGES = List.of("/login.xhtml", "/jakarta.faces.resource/");
    private static final Pattern OWN_PAGE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private Doors() {}

    /** The address as the server maps it: decoded, without parameters, dots and doubled slashes that would disguise it. */
    static String pathOf(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    static boolean isOpenToPrograms(String path) {
        return leadsTo(path, TO_ANYBODY);
    }

    /** Whether a request changes nothing, so that another site gains nothing by making a signed-in browser send it. */
    static boolean isReading(String method, String path) {
        return READING.contains(method) || ("POST".equals(method) && READING_BY_POST.equals(path));
    }

    /** Whether a page may be seen by anybody; what is no page (health, metrics, resources) carries its own rule. */
    static boolean isOpenToBrowsers(String path) {
        boolean isPage = path.isEmpty() || path.equals("/") || path.endsWith(".xhtml");
        return !isPage || leadsTo(path, OPEN_PAGES);
    }

    /** Whether the path is one of these places, or lies in one that ends in a slash. */
    private static boolean leadsTo(String path, List<String> places) {
        return places.stream().anyMatch(place -> place.endsWith("/") ? path.startsWith(place) : path.equals(place));
    }

    /** The page a background request was made from, or the start page. */
    static String pageOf(HttpServletRequest request) {
        String referrer = request.getHeader("Referer");
        if (referrer == null) {
            return "/";
        }
        try {
            URI page = URI.create(referrer);
            String path = page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
            return isOwnPage(path) && !path.startsWith("/login.xhtml") ? path : "/";
        } catch (IllegalArgumentException malformed) {
            return "/";
        }
    }

    /** Whether an address lies on this server: nobody is sent elsewhere after his login. */
    static boolean isOwnPage(String path) {
        return path != null && OWN_PAGE.matcher(path).matches();
    }
}
