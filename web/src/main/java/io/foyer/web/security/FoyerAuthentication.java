package io.foyer.web.security;

import io.foyer.office.Caller;
import io.foyer.office.Directory;
import io.foyer.office.KeyUses;
import io.foyer.office.Scope;
import io.foyer.shared.FieldFault;
import io.foyer.web.api.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises who is asking: a program by its bearer token, a browser by its session. Under {@code /api/} the session
 * counts for reading only, so that no other site can make a browser change anything there. Pages send whoever is not
 * signed in to the login page and bring him back afterwards.
 */
@ApplicationScoped
public class FoyerAuthentication implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Inject
    private Directory directory;

    @Inject
    private KeyUses keyUses;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = Doors.pathOf(request);
        return path.startsWith("/api/")
                ? program(path, request, response, context)
                : browser(path, request, response, context);
    }

    private AuthenticationStatus program(
            String path, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (Doors.isOpenToPrograms(path)) {
            return context.doNothing();
        }
        String authorization = request.getHeader("Authorization");
        Optional<String> principal = authorization != null
                ? bearer(authorization)
                : Doors.isReading(request.getMethod(), path)
                        ? SignIn.principalOf(request.getSession(false))
                        : Optional.empty();
        Optional<Caller> caller = principal.flatMap(directory::caller);
        if (caller.isPresent()) {
            if (caller.get().apiKeyId() != 0) {
                keyUses.used(caller.get().apiKeyId());
            }
            Optional<Scope> lacking =
                    Scopes.needed(request.getMethod(), path).filter(scope -> !directory.allows(principal.get(), scope));
            if (lacking.isPresent()) {
                return refuse(lacking.get(), request, response);
            }
            return known(principal.get(), caller.get(), context);
        }
        response.setHeader("WWW-Authenticate", "Bearer");
        Problem.of(401, "Sign in", "Send a valid API key or token as Authorization: Bearer …")
                .write(request, response);
        return AuthenticationStatus.SEND_FAILURE;
    }

    /** RFC 6750, section 3.1: the token is good, and does not reach as far. */
    private static AuthenticationStatus refuse(
            Scope lacking, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + lacking.code() + "\"");
        Problem.of(403, "Missing scope", "This key lacks the scope " + lacking.code() + "; an administrator can add it")
                .because("missing-scope")
                .with(List.of(new FieldFault("scope", lacking.code())))
                .write(request, response);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private Optional<String> bearer(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? directory.principalOfBearer(
                        authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private AuthenticationStatus browser(
            String path, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        Optional<String> principal = SignIn.principalOf(session);
        Optional<Caller> caller = principal.flatMap(directory::caller);
        if (caller.isPresent()) {
            return known(principal.get(), caller.get(), context);
        }
        if (principal.isPresent()) {
            session.invalidate();
        }
        if (Doors.isOpenToBrowsers(path) && !context.isProtected()) {
            return context.doNothing();
        }
        sendToLogin(request, response);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static AuthenticationStatus known(String principal, Caller caller, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(principal, Set.of(caller.role().code()));
    }

    /** Sends a browser to the login page; a Faces request made in the background is told so in its own language. */
    private static void sendToLogin(HttpServletRequest request, HttpServletResponse response) {
        boolean background = "partial/ajax".equals(request.getHeader("Faces-Request"));
        String asked =
                request.getRequestURI().substring(request.getContextPath().length()) + query(request);
        String back = background || !READING.contains(request.getMethod()) ? Doors.pageOf(request) : asked;
        String login = request.getContextPath() + "/login.xhtml"
                + ("/".equals(back) ? "" : "?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        try {
            if (background) {
                response.setContentType("text/xml;charset=UTF-8");
                response.getWriter()
                        .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                                + login.replace("&", "&amp;") + "\"/></partial-response>");
            } else {
                response.sendRedirect(login);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : "?" + request.getQueryString();
    }
}
