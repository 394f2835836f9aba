package io.foyer.web.licence;

import io.foyer.licence.KeptLicence;
import io.foyer.licence.LicenceService;
import io.foyer.office.CurrentCaller;
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.web.card.CardView;
import io.foyer.web.customer.CustomerView;
import io.foyer.web.layout.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The kept licence of the customer at hand: masked, and whole for who may see it and asks. */
@Named("licence")
@RequestScoped
public class LicenceView {

    @EJB
    private LicenceService service;

    @EJB
    private CurrentCaller current;

    @Inject
    private CustomerView customer;

    @Inject
    private CardView card;

    @Inject
    private ExternalContext external;

    @Inject
    private Texts texts;

    private KeptLicence kept;
    private String number;

    /** The licence of the customer whose page is open, or null where none is kept or the viewer fills no cards. */
    public KeptLicence getKept() {
        if (kept == null && customer.isAtDesk()) {
            kept = service.kept(customer.getId()).orElse(null);
        }
        return kept;
    }

    /** Whether the viewer may see the whole number. */
    public boolean isShowable() {
        return current.get().role().leads();
    }

    /** Shows the whole number, this once. */
    public void show() {
        try {
            number = service.number(customer.getId());
        } catch (NotFound gone) {
            number = null;
        }
    }

    /** Keeps what was read for the customer of the open card, once that is saved. */
    public void keep() {
        if (card.getOpen() == null || card.getOpen().customerId() == null) {
            return;
        }
        try {
            service.keep(
                    card.getOpen().customerId(),
                    external.getRequestParameterMap().get("keep"));
        } catch (Conflict | Invalid | NotFound refused) {
            texts.toast(FacesMessage.SEVERITY_WARN, texts.get("licences.not-kept"));
        }
    }

    public String getNumber() {
        return number;
    }
}
