package io.foyer.web.desk;

import io.foyer.intake.CommunicationRow;
import io.foyer.intake.CommunicationService;
import io.foyer.platform.Json;
import io.foyer.shared.Conflict;
import io.foyer.shared.NotFound;
import io.foyer.web.card.CardView;
import io.foyer.web.layout.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.PrimeFaces;

/** Which entry is open on the desk. Choosing a free one takes it; one that somebody else has opens to be read. */
@Named("desk")
@ViewScoped
public class DeskView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient CommunicationService communications;

    @Inject
    private CardView card;

    @Inject
    private ExternalContext external;

    @Inject
    private Texts texts;

    private Long entry;

    /** Opens again what was open before the page was left, where it is still his. */
    public void arrive() {
        if (entry == null) {
            return;
        }
        try {
            show(communications.get(entry));
        } catch (NotFound gone) {
            entry = null;
        }
    }

    /**
     * Opens the entry that the list names, and takes it where the list showed it free; where somebody was quicker the
     * page says who.
     */
    public void open() {
        long id = Long.parseLong(external.getRequestParameterMap().get("entry"));
        boolean free = Boolean.parseBoolean(external.getRequestParameterMap().get("free"));
        try {
            show(free ? communications.take(id) : communications.get(id));
        } catch (Conflict quicker) {
            CommunicationRow row = communications.get(id);
            texts.toast(
                    FacesMessage.SEVERITY_WARN,
                    texts.get("desk.quicker", row.takenBy().name()));
            tell("row", Json.write(row));
        } catch (NotFound gone) {
            texts.toast(FacesMessage.SEVERITY_WARN, texts.get("desk.gone"));
        }
    }

    private void show(CommunicationRow row) {
        entry = row.id();
        card.openEntry(row);
        if (PrimeFaces.current().isAjaxRequest()) {
            tell("opened", row.id());
            tell("row", Json.write(row));
            PrimeFaces.current().ajax().update("card", "customer");
        }
    }

    private static void tell(String name, Object value) {
        PrimeFaces.current().ajax().addCallbackParam(name, value);
    }

    public boolean isOpened() {
        return entry != null;
    }

    public Long getEntry() {
        return entry;
    }

    public void setEntry(Long entry) {
        this.entry = entry;
    }
}
