package io.foyer.web.appointment;

import io.foyer.appointment.AppointmentDraft;
import io.foyer.appointment.AppointmentRow;
import io.foyer.appointment.AppointmentService;
import io.foyer.card.OpenCard;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Directory;
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.web.layout.LayoutView;
import io.foyer.web.layout.OfficeTimes;
import io.foyer.web.layout.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The appointments of the open card, or of an office's day on a page of their own. */
@Named("appointments")
@ViewScoped
public class AppointmentsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> ON_CARD = Map.of(
            "kind",
            "bookKind",
            "startsAt",
            "bookAt",
            "minutes",
            "bookMinutes",
            "agentId",
            "bookAgent",
            "place",
            "bookPlace",
            "note",
            "bookPlace");
    private static final Map<String, String> IN_DIALOG = Map.of(
            "kind",
            "move:kind",
            "startsAt",
            "move:at",
            "minutes",
            "move:minutes",
            "agentId",
            "move:agent",
            "place",
            "move:place",
            "note",
            "move:place");

    @EJB
    private transient AppointmentService service;

    @EJB
    private transient CurrentCaller current;

    @Inject
    private Directory directory;

    @Inject
    private OfficeTimes times;

    @Inject
    private LayoutView layout;

    @Inject
    private Texts texts;

    @Inject
    private Clock clock;

    @Inject
    private ExternalContext external;

    private ArrayList<AppointmentRow> rows = new ArrayList<>();
    private AppointmentForm form = new AppointmentForm();
    private final AppointmentForm moved = new AppointmentForm();
    private Long card;
    private long office;
    private LocalDate day;
    private AppointmentRow chosen;

    /** Reads those of the card that lies open. */
    public void read(OpenCard open) {
        card = open.id();
        office = open.officeId();
        begin();
        again();
    }

    private void begin() {
        form = new AppointmentForm();
        form.setAt(times.nextMorning(clock.instant()));
        form.setAgent(current.get().userId());
    }

    /** Reads the office's day that is asked for, or today. */
    public void arrive() {
        office = current.get().officeId();
        if (day == null) {
            today();
        } else {
            again();
        }
    }

    public void today() {
        day = LocalDate.now(clock.withZone(current.get().zone()));
        again();
    }

    /** Goes so many days on or back. */
    public void go(int days) {
        day = day.plusDays(days);
        again();
    }

    /** Reads them once more. */
    public void again() {
        if (day != null) {
            rows = new ArrayList<>(service.day(office, day));
        } else {
            rows = card == null ? new ArrayList<>() : new ArrayList<>(service.ofCard(card));
        }
    }

    /** Books what was typed. */
    public void book() {
        if (card == null) {
            fault("bookAt", texts.get("appointment.save-first"));
            return;
        }
        try {
            AppointmentDraft draft = form.draft(times.read(form.getAt(), "startsAt"));
            if (asks(form, draft, "bookAt", "appointment.book")) {
                return;
            }
            AppointmentRow row = service.book(card, draft);
            texts.toast(
                    FacesMessage.SEVERITY_INFO,
                    texts.get(
                            "appointment.booked",
                            texts.get("appointment.kind." + row.kind()),
                            layout.when(row.startsAt())));
            begin();
            again();
        } catch (Invalid refused) {
            refused.faults().forEach(fault -> fault(ON_CARD.get(fault.field()), fault.problem()));
        }
    }

    /** Asks once about an odd hour: a typing error at night would be mailed to the customer. */
    private boolean asks(AppointmentForm typed, AppointmentDraft draft, String place, String button) {
        ZoneId zone = zone();
        if (!draft.isAtOddHour(zone) || !typed.isToQuestion()) {
            return false;
        }
        fault(place, texts.get("appointment.fault.odd-hour", clockTime(draft.startsAt(), zone), texts.get(button)));
        return true;
    }

    private String clockTime(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(layout.getLocale())
                .format(moment.atZone(zone));
    }

    /** From when to when it is, in the reader's zone; the day's list says the day once, on top. */
    public String time(AppointmentRow row) {
        ZoneId zone = current.get().zone();
        return texts.get(
                "appointment.time",
                isOnCard() ? layout.when(row.startsAt()) : clockTime(row.startsAt(), zone),
                clockTime(row.endsAt(), zone));
    }

    private ZoneId zone() {
        return directory.office(office).map(one -> ZoneId.of(one.timeZone())).orElseGet(() -> current.get()
                .zone());
    }

    /** Chooses one to change. */
    public void choose(long id) {
        chosen = rows.stream().filter(row -> row.id() == id).findFirst().orElse(null);
        if (chosen != null) {
            moved.take(chosen, times.typed(chosen.startsAt()));
        }
    }

    /** Moves the chosen one. */
    public void move() {
        try {
            AppointmentDraft draft = moved.draft(times.read(moved.getAt(), "startsAt"));
            if (asks(moved, draft, "move:at", "appointment.keep")) {
                return;
            }
            service.move(chosen.id(), draft);
        } catch (Invalid refused) {
            refused.faults().forEach(fault -> fault(IN_DIALOG.get(fault.field()), fault.problem()));
            return;
        } catch (NotFound gone) {
            texts.toast(FacesMessage.SEVERITY_WARN, gone.getMessage());
        } catch (Conflict meanwhile) {
            moved(meanwhile);
        }
        again();
    }

    /** Cancels the chosen one. */
    public void cancel() {
        try {
            service.cancel(chosen.id(), moved.revision());
        } catch (NotFound gone) {
            texts.toast(FacesMessage.SEVERITY_WARN, gone.getMessage());
        } catch (Conflict meanwhile) {
            moved(meanwhile);
        }
        again();
    }

    /** Somebody was quicker: what was typed stays for a second thought where the appointment still stands. */
    private void moved(Conflict meanwhile) {
        chosen = service.get(chosen.id());
        moved.seen(chosen);
        if (chosen.state().equals("booked")) {
            fault("move:at", meanwhile.getMessage());
        } else {
            texts.toast(FacesMessage.SEVERITY_WARN, meanwhile.getMessage());
        }
    }

    public boolean mayArrive(AppointmentRow row) {
        return row.mayArrive(clock.instant(), zone());
    }

    public boolean mayBeMissed(AppointmentRow row) {
        return row.mayBeMissed(clock.instant());
    }

    public void noShow(long id) {
        answered(() -> service.noShow(id));
    }

    /** He is here: goes to the desk, where his card opens as a walk-in. */
    public void arrived(long id) throws IOException {
        AppointmentRow row = answered(() -> service.arrive(id));
        if (row != null) {
            external.redirect(external.getRequestContextPath() + "/desk/desk.xhtml?entry=" + row.communicationId());
        }
    }

    private interface Step {
        AppointmentRow take();
    }

    private AppointmentRow answered(Step step) {
        try {
            AppointmentRow row = step.take();
            again();
            return row;
        } catch (Conflict | NotFound meanwhile) {
            texts.toast(FacesMessage.SEVERITY_WARN, meanwhile.getMessage());
            again();
            return null;
        }
    }

    private static void fault(String place, String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(place, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        faces.validationFailed();
    }

    /** The day shown, as a date field holds it. */
    public String getDay() {
        return day == null ? null : day.toString();
    }

    public void setDay(String typed) {
        try {
            day = LocalDate.parse(Objects.requireNonNullElse(typed, ""));
        } catch (DateTimeParseException noDay) {
            day = LocalDate.now(clock.withZone(current.get().zone()));
        }
    }

    public List<Caller> getColleagues() {
        return directory.atDeskOf(office);
    }

    public List<AppointmentRow> getRows() {
        return rows;
    }

    /** How many are still to come. */
    public long getCount() {
        return rows.stream().filter(row -> row.state().equals("booked")).count();
    }

    public boolean isOnCard() {
        return day == null;
    }

    public AppointmentForm getForm() {
        return form;
    }

    public AppointmentForm getMoved() {
        return moved;
    }

    public AppointmentRow getChosen() {
        return chosen;
    }
}
