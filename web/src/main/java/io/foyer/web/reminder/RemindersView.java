package io.foyer.web.reminder;

import io.foyer.card.OpenCard;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Directory;
import io.foyer.reminder.ReminderChange;
import io.foyer.reminder.ReminderDraft;
import io.foyer.reminder.ReminderList;
import io.foyer.reminder.ReminderRow;
import io.foyer.reminder.ReminderService;
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.shared.PageKey;
import io.foyer.web.layout.OfficeTimes;
import io.foyer.web.layout.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The reminders of the open card, or of the person on their own page; the one that is being set and the one being put off. */
@Named("reminders")
@ViewScoped
public class RemindersView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 50;
    private static final String OFFICE = "office";
    private static final Map<String, String> PLACES =
            Map.of("dueAt", "remindAt", "userId", "remindFor", "text", "remindText");

    @EJB
    private transient ReminderService service;

    @EJB
    private transient CurrentCaller current;

    @Inject
    private Directory directory;

    @Inject
    private OfficeTimes times;

    @Inject
    private Texts texts;

    @Inject
    private Clock clock;

    /** Never changed, only replaced: one request of the page may read them while another reads them anew. */
    private ArrayList<ReminderRow> rows = new ArrayList<>();

    private Long card;
    private long office;
    private boolean everybodys;
    private boolean done;
    private boolean more;
    private String at;
    private String who;
    private String text;
    private ReminderRow chosen;
    private String laterAt;
    private String laterWho;
    private String shownAt;
    private String shownWho;

    /** Reads those of the card that lies open. */
    public void read(OpenCard open) {
        card = open.id();
        office = open.officeId();
        begin();
        more = false;
        rows = new ArrayList<>(ofCard());
    }

    private List<ReminderRow> ofCard() {
        return card == null ? List.of() : service.ofCard(card);
    }

    private void begin() {
        at = times.nextMorning(clock.instant());
        who = String.valueOf(current.get().userId());
        text = null;
    }

    /** Reads the person's own page. */
    public void arrive() {
        office = current.get().officeId();
        again();
    }

    /** Reads them once more: one was changed here or elsewhere. */
    public void again() {
        if (card != null) {
            rows = new ArrayList<>(ofCard());
        } else {
            read(List.of());
        }
    }

    /** Reads on where the list ends. */
    public void next() {
        read(rows);
    }

    private void read(List<ReminderRow> known) {
        ReminderRow last = known.isEmpty() ? null : known.get(known.size() - 1);
        List<ReminderRow> found = service.list(
                new ReminderList(null, !everybodys, done),
                last == null ? null : new PageKey(last.dueAt(), last.id()),
                STEP + 1);
        more = found.size() > STEP;
        ArrayList<ReminderRow> longer = new ArrayList<>(known);
        longer.addAll(found.subList(0, Math.min(found.size(), STEP)));
        rows = longer;
    }

    /** Sets the reminder that was typed. */
    public void set() {
        if (card == null) {
            fault("remindAt", texts.get("reminder.save-first"));
            return;
        }
        try {
            service.set(card, new ReminderDraft(times.read(at, "dueAt"), text, userOf(who)));
            begin();
            again();
            texts.toast(FacesMessage.SEVERITY_INFO, texts.get("reminder.set-done"));
        } catch (Invalid refused) {
            refused.faults().forEach(fault -> fault(PLACES.get(fault.field()), fault.problem()));
        }
    }

    public void done(long id) {
        change(id, ReminderChange.DONE);
    }

    /** Chooses one to put off or hand over. */
    public void choose(long id) {
        rows.stream().filter(row -> row.id() == id).findFirst().ifPresent(this::show);
    }

    private void show(ReminderRow row) {
        chosen = row;
        boolean isToCome = row.dueAt().isAfter(clock.instant());
        laterAt = times.typed(isToCome ? row.dueAt() : times.inAnHour(clock.instant()));
        shownAt = isToCome ? laterAt : null;
        laterWho = row.forWhom() == null ? OFFICE : String.valueOf(row.forWhom().id());
        shownWho = laterWho;
    }

    /** Shows it as a colleague left it, with what was typed over that. */
    private void showMeanwhile(ReminderRow row) {
        String typedAt = Objects.equals(laterAt, shownAt) ? null : laterAt;
        String typedWho = Objects.equals(laterWho, shownWho) ? null : laterWho;
        show(row);
        laterAt = typedAt == null ? laterAt : typedAt;
        laterWho = typedWho == null ? laterWho : typedWho;
    }

    /**
     * Puts the chosen one off where another time was typed, and hands it over where another person was chosen. Where a
     * colleague changed it meanwhile the page says how, and keeps what was typed for a second thought.
     */
    public void putOff() {
        try {
            boolean isLater = !Objects.equals(laterAt, shownAt);
            boolean isHandedOver = !Objects.equals(laterWho, shownWho);
            service.change(
                    chosen.id(),
                    new ReminderChange(
                            isLater ? dueAt() : null, isHandedOver, userOf(laterWho), false, chosen.revision()));
        } catch (Invalid refused) {
            refused.faults()
                    .forEach(
                            fault -> fault(fault.field().equals("userId") ? "later:for" : "later:at", fault.problem()));
            return;
        } catch (NotFound gone) {
            texts.toast(FacesMessage.SEVERITY_WARN, gone.getMessage());
        } catch (Conflict meanwhile) {
            showMeanwhile(service.get(chosen.id()));
            if (chosen.doneAt() == null) {
                fault("later:at", meanwhile.getMessage());
            } else {
                texts.toast(FacesMessage.SEVERITY_WARN, meanwhile.getMessage());
            }
        }
        again();
    }

    private Instant dueAt() {
        Instant due = times.read(laterAt, "dueAt");
        if (due == null) {
            throw new Invalid("dueAt", texts.get("reminder.fault.when"));
        }
        return due;
    }

    private void change(long id, ReminderChange change) {
        try {
            service.change(id, change);
        } catch (Conflict | NotFound meanwhile) {
            texts.toast(FacesMessage.SEVERITY_WARN, meanwhile.getMessage());
        }
        again();
    }

    private static Long userOf(String chosenWho) {
        return chosenWho == null || chosenWho.equals(OFFICE) ? null : Long.valueOf(chosenWho);
    }

    private static void fault(String place, String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(place, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        faces.validationFailed();
    }

    /** Who may get one that is set now: everybody at the desk of the card's office. */
    public List<Caller> getColleagues() {
        return directory.atDeskOf(office);
    }

    /** Who may get the chosen one: everybody at the desk of its own office, whichever that is. */
    public List<Caller> getLaterColleagues() {
        return directory.atDeskOf(chosen == null ? office : chosen.officeId());
    }

    public List<ReminderRow> getRows() {
        return rows;
    }

    /** How many are to be dealt with, as far as they were read. */
    public String getCount() {
        long open = rows.stream().filter(row -> row.doneAt() == null).count();
        return more ? open + "+" : String.valueOf(open);
    }

    public boolean isMore() {
        return more;
    }

    public boolean isOnCard() {
        return card != null;
    }

    public boolean isEverybodys() {
        return everybodys;
    }

    public void setEverybodys(boolean everybodys) {
        this.everybodys = everybodys;
    }

    public boolean isDone() {
        return done;
    }

    public void setDone(boolean done) {
        this.done = done;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public ReminderRow getChosen() {
        return chosen;
    }

    public String getLaterAt() {
        return laterAt;
    }

    public void setLaterAt(String laterAt) {
        this.laterAt = laterAt;
    }

    public String getLaterWho() {
        return laterWho;
    }

    public void setLaterWho(String laterWho) {
        this.laterWho = laterWho;
    }
}
