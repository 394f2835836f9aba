package io.foyer.web.transfer;

import io.foyer.card.OpenCard;
import io.foyer.office.OfficeRow;
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.transfer.TransferRow;
import io.foyer.transfer.TransferService;
import io.foyer.web.layout.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where the open card was sent and where it came from; sending it on and declining what came. */
@Named("transfers")
@ViewScoped
public class TransfersView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient TransferService service;

    @Inject
    private Texts texts;

    private ArrayList<TransferRow> rows = new ArrayList<>();
    private Long card;
    private Long entry;
    private long office;
    private Long target;
    private String note;
    private String reason;

    /** Reads the thread of a card and of the entry it lies open for; either may be null. */
    public void read(OpenCard open, Long communicationId) {
        card = open.id();
        entry = communicationId;
        office = open.officeId();
        again();
    }

    /** Reads it once more: the other office answered. */
    public void again() {
        ArrayList<TransferRow> found = new ArrayList<>();
        Stream<TransferRow> byEntry = entry == null ? Stream.of() : service.ofEntry(entry).stream();
        Stream<TransferRow> byCard = card == null ? Stream.of() : service.ofCard(card).stream();
        Stream.concat(byCard, byEntry)
                .filter(row -> found.stream().noneMatch(known -> known.id() == row.id()))
                .forEach(found::add);
        rows = found;
    }

    /** Sends the card to the office chosen. */
    public void send() {
        if (card == null) {
            fault("send:officeId", texts.get("transfer.save-first"));
            return;
        }
        try {
            TransferRow sent = service.send(card, target, note);
            texts.toast(
                    FacesMessage.SEVERITY_INFO,
                    texts.get("transfer.sent", sent.to().name()));
            target = null;
            note = null;
            again();
        } catch (Invalid refused) {
            refused.faults().forEach(fault -> fault("send:" + fault.field(), fault.problem()));
        } catch (Conflict waiting) {
            fault("send:officeId", waiting.getMessage());
        }
    }

    /** Sends back what came by the open entry. */
    public void decline() {
        try {
            service.decline(entry, reason);
            texts.toast(FacesMessage.SEVERITY_INFO, texts.get("transfer.was-declined"));
            reason = null;
        } catch (Invalid refused) {
            refused.faults().forEach(fault -> fault("decline:" + fault.field(), fault.problem()));
            return;
        } catch (Conflict | NotFound meanwhile) {
            texts.toast(FacesMessage.SEVERITY_WARN, meanwhile.getMessage());
        }
        again();
    }

    private static void fault(String place, String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(place, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        faces.validationFailed();
    }

    /** Whether this one came here by the open entry and nothing is decided for good. */
    public boolean isToAnswer(TransferRow row) {
        return entry != null
                && entry.equals(row.communicationId())
                && row.receivedCardId() == null
                && !"declined".equals(row.state());
    }

    public boolean isOurs(TransferRow row) {
        return row.from().id() == office;
    }

    public List<OfficeRow> getTargets() {
        return office == 0 ? List.of() : service.targets(office);
    }

    public List<TransferRow> getRows() {
        return rows;
    }

    public Long getTarget() {
        return target;
    }

    public void setTarget(Long target) {
        this.target = target;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
