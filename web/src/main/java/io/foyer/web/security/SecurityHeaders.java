package io.foyer.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** Gives every answer the headers that keep browsers strict, and an id that finds it in the log. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** Header and request attribute that hold the request's id. */
    public static final String REQUEST_ID = "X-Request-Id";

    private static final String API = "/api/";
    /** Sites of advertisements show these in their own pages; each says itself which sites may. */
    private static final String FORMS = "/forms/";

    private static final String COMPONENTS = "/jakarta.faces.resource/";
    /** Pages bring a policy of their own, and so does the page that says that an address does not exist. */
    private static final List<String> NO_PAGES = List.of(API, "/assets/", "/resources/");

    private static final Pattern GIVEN_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        String id = id(request);
        request.setAttribute(REQUEST_ID, id);
        response.setHeader(REQUEST_ID, id);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.startsWith(FORMS)) {
            response.setHeader("X-Frame-Options", "DENY");
        }
        if (NO_PAGES.stream().anyMatch(path::startsWith)) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
        if (path.startsWith(API) || (path.endsWith(".xhtml") && !path.startsWith(COMPONENTS))) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    private static String id(HttpServletRequest request) {
        String given = request.getHeader(REQUEST_ID);
        if (given != null && GIVEN_ID.matcher(given).matches()) {
            return given;
        }
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
