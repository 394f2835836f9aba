package io.foyer.appointment;

import io.foyer.card.CardService;
import io.foyer.card.OpenCard;
import io.foyer.intake.Channel;
import io.foyer.intake.CommunicationService;
import io.foyer.intake.CommunicationStatus;
import io.foyer.intake.EntryFiling;
import io.foyer.intake.EntryMessage;
import io.foyer.intake.EntryService;
import io.foyer.intake.InnerDoors;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Directory;
import io.foyer.office.Role;
import io.foyer.shared.Conflict;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import io.foyer.shared.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Books, moves and cancels appointments, lists a day, and keeps who came and who did not (CA-17). */
@Stateless
@RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS, Role.PROGRAMS})
public class AppointmentService {

    private static final int SHOWN = 200;

    @EJB
    private CurrentCaller current;

    @EJB
    private CardService cards;

    @EJB
    private EntryService entries;

    @EJB
    private CommunicationService communications;

    @Inject
    private InnerDoors doors;

    @Inject
    private Directory directory;

    @Inject
    private AppointmentRepository repository;

    @Inject
    private Appointments appointments;

    @Inject
    private Clock clock;

    /** Books an appointment from a card; {@link Invalid} names every fault, also an agent who is taken at that time. */
    public AppointmentRow book(long cardId, AppointmentDraft draft) {
        Caller caller = current.get();
        OpenCard card = cards.get(cardId);
        refuseFaults(draft, card.officeId(), 0, caller);
        Appointment appointment = new Appointment(card, draft, caller, clock.instant());
        repository.add(appointment);
        return appointments.keep(appointment);
    }

    /**
     * Moves it to another time or agent. {@link Conflict} where it is over or was cancelled, or was moved since the revision
     * that was seen; it names who did so.
     */
    public AppointmentRow move(long id, AppointmentDraft draft) {
        Caller caller = current.get();
        Appointment appointment = bookedOne(id, draft.revision());
        refuseFaults(draft, appointment.officeId(), id, caller);
        appointment.move(draft, caller.displayName(), clock.instant());
        return appointments.keep(appointment);
    }

    /**
     * Cancels it; the customer is told. {@link Conflict} as for a move.
     *
     * @param revision the one that was seen, or null to cancel it whatever it is by now
     */
    public AppointmentRow cancel(long id, Integer revision) {
        return become(bookedOne(id, revision), AppointmentState.CANCELLED);
    }

    private AppointmentRow become(Appointment appointment, AppointmentState state) {
        appointment.become(state, current.get().displayName(), clock.instant());
        return appointments.keep(appointment);
    }

    /** Keeps that he did not come; {@link Conflict} before it has begun, and where it is over. */
    public AppointmentRow noShow(long id) {
        Appointment appointment = bookedOne(id, null);
        if (!AppointmentPolicy.hasBegun(appointment.startsAt(), clock.instant())) {
            throw new Conflict(Messages.text(current.get().locale(), "appointment.fault.not-yet"));
        }
        return become(appointment, AppointmentState.NO_SHOW);
    }

    /**
     * He is here: an entry of channel walk-in, taken by the caller, on which his card opens. Late is better than never, but
     * {@link Conflict} on another day than its own by the office's clock.
     */
    @RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS})
    public AppointmentRow arrive(long id) {
        Appointment appointment = locked(id);
        if (!appointment.isBooked() && appointment.state() != AppointmentState.NO_SHOW) {
            throw meanwhile(appointment, "over." + appointment.state().code());
        }
        ZoneId zone = appointments.zone(appointment.officeId());
        if (!AppointmentPolicy.isOnItsDay(appointment.startsAt(), clock.instant(), zone)) {
            throw meanwhile(appointment, "not-its-day");
        }
        AppointmentRow row = appointments.row(appointment);
        appointment.become(AppointmentState.ARRIVED, current.get().displayName(), clock.instant());
        long entry = entries.pass(
                walkIn(appointment, row),
                new EntryFiling(appointment.customerId(), appointment.cardId(), null, CommunicationStatus.NEW));
        communications.take(entry);
        appointment.arrivedAs(entry);
        return appointments.keep(appointment);
    }

    private EntryMessage walkIn(Appointment appointment, AppointmentRow row) {
        return new EntryMessage(
                EntryMessage.SCHEMA,
                Channel.WALK_IN,
                doors.of(appointment.companyId(), InnerDoors.FRONT_DESK),
                "appointment-" + appointment.id(),
                appointment.officeId(),
                null,
                row.customer(),
                null,
                null,
                Messages.text(current.get().locale(), appointment.kind().messageKey()),
                appointment.note(),
                Map.of(),
                null,
                clock.instant());
    }

    public AppointmentRow get(long id) {
        return appointments.row(visible(id));
    }

    /** An office's day by its own clock, in order; null for every office in sight. */
    public List<AppointmentRow> day(Long officeId, LocalDate day) {
        Caller caller = current.get();
        ZoneId zone = Optional.ofNullable(officeId)
                .flatMap(directory::office)
                .map(office -> ZoneId.of(office.timeZone()))
                .orElse(caller.zone());
        return appointments.rows(repository.between(
                caller.officesFor(officeId),
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant(),
                SHOWN));
    }

    /** A card's appointments, the latest first. */
    public List<AppointmentRow> ofCard(long cardId) {
        return appointments.rows(repository.ofCard(cards.get(cardId).id(), SHOWN));
    }

    private void refuseFaults(AppointmentDraft draft, long officeId, long but, Caller caller) {
        Optional<Caller> agent = draft.agentId() == null ? Optional.empty() : directory.person(draft.agentId());
        List<FieldFault> faults = AppointmentPolicy.faults(draft, agent, officeId, clock.instant(), caller.locale());
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        repository.holdDiary(draft.agentId());
        Instant end = draft.startsAt().plus(Duration.ofMinutes(draft.minutes()));
        repository.inTheWay(draft.agentId(), draft.startsAt(), end, but).ifPresent(other -> {
            throw new Invalid(
                    "startsAt",
                    Messages.text(
                            caller.locale(),
                            "appointment.fault.taken",
                            agent.orElseThrow().displayName(),
                            clockTime(other.startsAt(), caller),
                            clockTime(other.endsAt(), caller)));
        });
    }

    private static String clockTime(Instant moment, Caller caller) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(caller.locale())
                .format(moment.atZone(caller.zone()));
    }

    private Appointment bookedOne(long id, Integer revision) {
        Appointment appointment = locked(id);
        if (!appointment.isBooked()) {
            throw meanwhile(appointment, "over." + appointment.state().code());
        }
        if (revision != null && revision != appointment.revision()) {
            throw meanwhile(appointment, "moved");
        }
        return appointment;
    }

    private Conflict meanwhile(Appointment appointment, String what) {
        Caller caller = current.get();
        return new Conflict(Messages.text(
                caller.locale(),
                "appointment.fault." + what,
                appointment.changedByName() == null ? appointment.createdByName() : appointment.changedByName(),
                caller.when(appointment.changedAt()),
                caller.when(appointment.startsAt()),
                appointments.agent(appointment.agentId())));
    }

    private Appointment locked(long id) {
        Appointment appointment = visible(id);
        repository.lock(appointment);
        return appointment;
    }

    private Appointment visible(long id) {
        return repository
                .find(id)
                .filter(appointment -> current.get().sees(appointment.officeId()))
                .orElseThrow(() ->
                        new NotFound(Messages.text(current.get().locale(), "appointment.none", String.valueOf(id))));
    }
}
