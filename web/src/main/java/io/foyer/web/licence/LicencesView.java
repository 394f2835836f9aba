package io.foyer.web.licence;

import io.foyer.licence.LicenceService;
import io.foyer.shared.Invalid;
import io.foyer.web.layout.Faults;
import io.foyer.web.layout.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The administrator's switch: whether his company keeps the numbers of licences. */
@Named("licences")
@RequestScoped
public class LicencesView {

    @EJB
    private LicenceService service;

    @Inject
    private Texts texts;

    private boolean keeps;

    @PostConstruct
    void load() {
        keeps = service.keepsNumbers();
    }

    public void save() {
        try {
            service.keepNumbers(keeps);
            texts.toast(FacesMessage.SEVERITY_INFO, texts.get(keeps ? "licences.kept" : "licences.gone"));
        } catch (Invalid refused) {
            Faults.show("licences", refused);
        }
    }

    public boolean isKeeps() {
        return keeps;
    }

    public void setKeeps(boolean keeps) {
        this.keeps = keeps;
    }
}
