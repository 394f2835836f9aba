package io.foyer.web.reminder;

import io.foyer.card.OpenCard;
import io.foyer.reminder.ProposalRow;
import io.foyer.reminder.ReminderService;
import io.foyer.shared.Conflict;
import io.foyer.shared.NotFound;
import io.foyer.web.layout.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.primefaces.PrimeFaces;

/** What the open card's template proposes to be reminded of: set or declined by one click. */
@Named("proposals")
@ViewScoped
public class ProposalsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient ReminderService service;

    @Inject
    private RemindersView reminders;

    @Inject
    private Texts texts;

    private ArrayList<ProposalRow> rows = new ArrayList<>();
    private final HashSet<Long> known = new HashSet<>();
    private Long card;

    /** Reads those of the card that lies open. */
    public void read(OpenCard open) {
        card = open.id();
        rows = card == null ? new ArrayList<>() : new ArrayList<>(service.proposals(card));
    }

    /** Takes them for known. */
    public void know() {
        rows.forEach(row -> known.add(row.id()));
    }

    /** Lets the page say which are new, in one sentence with that the card was saved. */
    public void tell() {
        List<String> fresh = rows.stream()
                .filter(row -> known.add(row.id()))
                .map(ProposalRow::text)
                .toList();
        if (!fresh.isEmpty()) {
            String sentence = texts.get("reminder.proposed.come", fresh.size(), String.join(", ", fresh));
            PrimeFaces.current().ajax().addCallbackParam("proposed", sentence);
        }
    }

    /** Sets one for whoever clicks, at the proposed time. */
    public void set(long id) {
        answered(() -> {
            service.take(card, id, null);
            texts.toast(FacesMessage.SEVERITY_INFO, texts.get("reminder.set-done"));
        });
    }

    /** Is not reminded. */
    public void decline(long id) {
        answered(() -> service.decline(card, id));
    }

    private void answered(Runnable step) {
        try {
            step.run();
        } catch (Conflict | NotFound meanwhile) {
            texts.toast(FacesMessage.SEVERITY_WARN, meanwhile.getMessage());
        }
        rows = new ArrayList<>(service.proposals(card));
        reminders.again();
    }

    public List<ProposalRow> getRows() {
        return rows;
    }
}
