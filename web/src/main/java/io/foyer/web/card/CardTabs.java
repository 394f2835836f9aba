package io.foyer.web.card;

import io.foyer.card.CardService;
import io.foyer.card.ChangeRow;
import io.foyer.card.NoteRow;
import io.foyer.card.OpenCard;
import io.foyer.intake.CommunicationRow;
import io.foyer.intake.CommunicationService;
import io.foyer.shared.PageKey;
import io.foyer.web.customer.ContactTexts;
import io.foyer.web.customer.Written;
import io.foyer.web.layout.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Notes, field changes and call log of the open card; more is read when asked for. */
@Named("cardTabs")
@ViewScoped
public class CardTabs implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 50;

    @EJB
    private transient CardService cards;

    @EJB
    private transient CommunicationService communications;

    @Inject
    private Texts texts;

    @Inject
    private ContactTexts words;

    private Long cardId;
    private Long customerId;
    private final ArrayList<NoteRow> notes = new ArrayList<>();
    private final ArrayList<ChangeRow> changes = new ArrayList<>();
    private final ArrayList<CallLogRow> calls = new ArrayList<>();
    private boolean moreNotes;
    private boolean moreChanges;
    private boolean moreCalls;

    /** Reads the newest of everything anew. */
    void read(OpenCard card) {
        cardId = card.id();
        notes.clear();
        changes.clear();
        calls.clear();
        moreNotes = false;
        moreChanges = false;
        if (cardId != null) {
            olderNotes();
            olderChanges();
        }
        customerId = card.customerId();
        moreCalls = false;
        if (customerId != null) {
            olderCalls();
        }
    }

    public void olderCalls() {
        PageKey before = calls.isEmpty() ? null : calls.get(calls.size() - 1).key();
        List<CommunicationRow> rows = communications.ofCustomer(customerId, before, STEP + 1);
        moreCalls = rows.size() > STEP;
        rows.stream().limit(STEP).map(this::logged).forEach(calls::add);
    }

    public void olderNotes() {
        Long before = notes.isEmpty() ? null : notes.get(notes.size() - 1).id();
        List<NoteRow> rows = cards.notes(cardId, before, STEP + 1);
        moreNotes = rows.size() > STEP;
        notes.addAll(rows.subList(0, Math.min(rows.size(), STEP)));
    }

    public void olderChanges() {
        Long before = changes.isEmpty() ? null : changes.get(changes.size() - 1).id();
        List<ChangeRow> rows = cards.changes(cardId, before, STEP + 1);
        moreChanges = rows.size() > STEP;
        changes.addAll(rows.subList(0, Math.min(rows.size(), STEP)));
    }

    private CallLogRow logged(CommunicationRow row) {
        return new CallLogRow(
                row.id(),
                row.startedAt(),
                words.kind(row),
                words.address(row),
                row.source(),
                words.status(row),
                row.durationSeconds() == null ? null : length(row.durationSeconds()),
                row.takenBy() == null ? null : row.takenBy().name(),
                Written.of(row));
    }

    private String length(int seconds) {
        Duration length = Duration.ofSeconds(seconds);
        return texts.get("card.duration", length.toMinutes(), length.toSecondsPart());
    }

    private static String count(List<?> rows, boolean more) {
        return more ? rows.size() + "+" : String.valueOf(rows.size());
    }

    public List<NoteRow> getNotes() {
        return notes;
    }

    public List<ChangeRow> getChanges() {
        return changes;
    }

    public List<CallLogRow> getCalls() {
        return calls;
    }

    public boolean isMoreNotes() {
        return moreNotes;
    }

    public boolean isMoreChanges() {
        return moreChanges;
    }

    public boolean isMoreCalls() {
        return moreCalls;
    }

    public String getNoteCount() {
        return count(notes, moreNotes);
    }

    public String getChangeCount() {
        return count(changes, moreChanges);
    }

    public String getCallCount() {
        return count(calls, moreCalls);
    }
}
