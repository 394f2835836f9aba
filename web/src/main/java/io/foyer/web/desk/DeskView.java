package io.foyer.web.desk;

import io.foyer.intake.CommunicationRow;
import io.foyer.intake.CommunicationService;
import io.foyer.office.CurrentCaller;
import io.foyer.platform.Json;
import io.foyer.shared.Conflict;
import io.foyer.shared.Forbidden;
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
import java.time.Clock;
import java.time.Duration;
import org.primefaces.PrimeFaces;

/** Which entry is open on the desk. Choosing a free one takes it; one that somebody else has opens to be read. */
@Named("desk")
@ViewScoped
public class DeskView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A push that came this shortly before the choice was no news to whoever chose. */
    private static final Duration JUST_NOW = Duration.ofSeconds(10);

    @EJB
    private transient CommunicationService communications;

    @EJB
    private transient CurrentCaller current;

    @Inject
    private Clock clock;

    @Inject
    private CardView card;

    @Inject
    private ExternalContext external;

    @Inject
    private Texts texts;

    private String asked;
    private Long entry;

    /** Opens again what was open before the page was left, where it is still his; says so where the address names nothing. */
    public void arrive() {
        if (asked == null || asked.isEmpty()) {
            return;
        }
        try {
            show(communications.opened(Long.parseLong(asked)));
        } catch (NotFound | NumberFormatException none) {
            texts.toast(FacesMessage.SEVERITY_WARN, texts.get("desk.none"));
        }
    }

    /**
     * Opens the entry that the list names, and takes it where the list showed it free. Where somebody was quicker the page
     * says who, also where the list knew it just before the choice; the entry is then open to be read.
     */
    public void open() {
        long id = Long.parseLong(external.getRequestParameterMap().get("entry"));
        boolean free = Boolean.parseBoolean(external.getRequestParameterMap().get("free"));
        try {
            CommunicationRow row = free ? taken(id) : communications.opened(id);
            show(row);
            if (isOthers(row) && (free || row.takenAt().isAfter(clock.instant().minus(JUST_NOW)))) {
                texts.toast(
                        FacesMessage.SEVERITY_WARN,
                        texts.get("desk.quicker", row.takenBy().name()));
            }
        } catch (NotFound gone) {
            texts.toast(FacesMessage.SEVERITY_WARN, texts.get("desk.gone"));
        }
    }

    private CommunicationRow taken(long id) {
        try {
            return communications.take(id);
        } catch (Conflict quicker) {
            return communications.opened(id);
        }
    }

    private boolean isOthers(CommunicationRow row) {
        return row.takenBy() != null && row.takenBy().id() != current.get().userId();
    }

    /** Puts the open entry back for the others and closes it; what was typed stays in the browser as a draft. */
    public void putBack() {
        if (entry == null) {
            return;
        }
        try {
            tell("row", Json.write(communications.release(entry)));
            tell("closed", true);
            entry = null;
            PrimeFaces.current().ajax().update("card", "customer");
        } catch (Conflict | Forbidden | NotFound refused) {
            texts.toast(FacesMessage.SEVERITY_WARN, texts.get("desk.not-put-back"));
        }
    }

    /** Whether he may put back what a colleague has taken. */
    public boolean isOverruling() {
        return current.get().role().leads();
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

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }
}
