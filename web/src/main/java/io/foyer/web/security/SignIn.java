package io.foyer.web.security;

import io.foyer.office.Login;
import io.foyer.office.LoginService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** Signs a browser in and out; a login always begins a session under a new id. */
@ApplicationScoped
public class SignIn {

    private static final String PRINCIPAL = "foyer.principal";

    @EJB
    private LoginService logins;

    /** Tries a login and password; where it succeeds the session knows who he is. */
    public Login signIn(HttpServletRequest request, String login, String password) {
        Login result = logins.login(login, password);
        if (result.outcome() == Login.Outcome.SIGNED_IN) {
            HttpSession session = request.getSession(true);
            request.changeSessionId();
            session.setAttribute(PRINCIPAL, result.principal());
        }
        return result;
    }

    public void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The page to go to after a login: the one asked for where it is ours, else the start page. */
    public static String afterLogin(String next) {
        return Doors.isOwnPage(next) ? next : "/";
    }

    /** The container's name for whom this session belongs to. */
    public static Optional<String> principalOf(HttpSession session) {
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(PRINCIPAL));
    }
}
