package io.foyer.web.login;

import io.foyer.chat.ChatService;
import io.foyer.office.Login;
import io.foyer.shared.Conflict;
import io.foyer.web.layout.Texts;
import io.foyer.web.security.SignIn;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.primefaces.context.PrimeFacesContext;

/** The login page: who, the password, what went wrong, and where he wanted to go. */
@Named("login")
@RequestScoped
public class LoginView {

    private static final Logger LOG = Logger.getLogger(LoginView.class.getName());

    @EJB
    private ChatService chats;

    @Inject
    private SignIn door;

    @Inject
    private ExternalContext external;

    @Inject
    private Texts texts;

    private String name;
    private String password;
    private String next;
    private String fault;

    /** Somebody who is signed in already has no business here. */
    public void arrive() throws IOException {
        if (external.getUserPrincipal() != null) {
            goOn();
        }
    }

    /** Tries the login; where it fails the page says why and keeps the name. */
    public void signIn() throws IOException {
        Login result = door.signIn(request(), name, password);
        password = null;
        switch (result.outcome()) {
            case SIGNED_IN -> goOn();
            case WRONG -> fault = texts.get("login.wrong");
            case LOCKED -> fault = texts.get("login.locked", minutes(result.lockedFor()));
        }
    }

    public void signOut() throws IOException {
        if (external.getUserPrincipal() != null) {
            handBack();
        }
        door.signOut(request());
        external.redirect(external.getRequestContextPath() + "/login.xhtml");
    }

    /** Nobody is kept from leaving by what becomes of his chats. */
    private void handBack() {
        try {
            chats.taken().forEach(chats::handBack);
        } catch (EJBException | Conflict over) {
            LOG.log(Level.INFO, "A chat stays with whoever signs out: {0}", over.getMessage());
        }
    }

    private void goOn() throws IOException {
        external.redirect(external.getRequestContextPath() + SignIn.afterLogin(next));
    }

    private String minutes(Duration left) {
        long minutes = Math.max(1, left.plusSeconds(59).toMinutes());
        return texts.get(minutes == 1 ? "login.minute" : "login.minutes", minutes);
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) external.getRequest();
    }

    /** What PrimeFaces wants back from a form; it writes it by script, and this page asks for none. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getFault() {
        return fault;
    }

    public boolean isFaulty() {
        return fault != null;
    }
}
