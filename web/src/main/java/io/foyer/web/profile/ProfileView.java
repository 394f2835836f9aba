package io.foyer.web.profile;

import io.foyer.office.Directory;
import io.foyer.office.ProfileService;
import io.foyer.office.User;
import io.foyer.shared.Invalid;
import io.foyer.web.layout.Texts;
import io.foyer.web.security.SignIn;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The profile page. */
@Named("profile")
@RequestScoped
public class ProfileView {

    private static final String FORM = "password:";

    @EJB
    private ProfileService profiles;

    @Inject
    private Directory directory;

    @Inject
    private SignIn door;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    @Inject
    private ExternalContext external;

    private User me;
    private String currentPassword;
    private String newPassword;
    private String repeated;

    @PostConstruct
    void load() {
        me = profiles.me();
    }

    /** Keeps the theme that a page has just put on. */
    public void prefer() {
        profiles.prefer(external.getRequestParameterMap().get("theme"));
        directory.refresh();
    }

    /** Changes the password; this browser stays signed in, all others are signed out. */
    public void changePassword() {
        if (newPassword == null || !newPassword.equals(repeated)) {
            fault("repeated", texts.get("profile.password.differs"));
            return;
        }
        try {
            profiles.changePassword(currentPassword, newPassword);
        } catch (Invalid refused) {
            refused.faults().forEach(fault -> fault(fault.field(), fault.problem()));
            return;
        }
        door.signIn((HttpServletRequest) external.getRequest(), me.login(), newPassword);
        texts.toast(FacesMessage.SEVERITY_INFO, texts.get("profile.password.changed"));
    }

    private void fault(String field, String sentence) {
        faces.addMessage(FORM + field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        faces.validationFailed();
    }

    public User getMe() {
        return me;
    }

    public String getCurrentPassword() {
        return currentPassword;
    }

    public void setCurrentPassword(String currentPassword) {
        this.currentPassword = currentPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
