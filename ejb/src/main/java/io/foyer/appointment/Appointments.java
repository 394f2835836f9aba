package io.foyer.appointment;

import io.foyer.calendar.CalendarEntry;
import io.foyer.calendar.CalendarSource;
import io.foyer.customer.ContactKind;
import io.foyer.customer.Customer;
import io.foyer.customer.ListedCustomers;
import io.foyer.intake.Communication;
import io.foyer.office.Caller;
import io.foyer.office.ChangeSource;
import io.foyer.office.Directory;
import io.foyer.office.OfficeSequence;
import io.foyer.platform.Json;
import io.foyer.platform.OfficeEvent;
import io.foyer.platform.OfficeEvents;
import io.foyer.shared.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The last steps of every change of an appointment, its row, and what streams and calendars read of it. */
@ApplicationScoped
class Appointments implements ChangeSource, CalendarSource {

    private static final Duration ALARM = Duration.ofMinutes(15);

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private ListedCustomers customers;

    @Inject
    private AppointmentRepository repository;

    @Inject
    private Directory directory;

    @Inject
    private OfficeSequence sequence;

    @Inject
    private OfficeEvents offices;

    /** Numbers a change and tells the office after the commit; ask for it last. */
    AppointmentRow keep(Appointment appointment) {
        appointment.changedAt(sequence.next(appointment.officeId()));
        repository.flush();
        AppointmentRow row = row(appointment);
        offices.publish(event(row));
        return row;
    }

    AppointmentRow row(Appointment appointment) {
        return rows(List.of(appointment)).get(0);
    }

    List<AppointmentRow> rows(Collection<Appointment> appointments) {
        Map<Long, Customer> known = customers.reachable(
                appointments.stream().map(Appointment::customerId).collect(Collectors.toSet()));
        Map<Long, String> mails = mails(appointments);
        return appointments.stream()
                .map(one -> row(one, known.get(one.customerId()), mailOf(one, mails)))
                .toList();
    }

    private static String mailOf(Appointment one, Map<Long, String> mails) {
        return one.toldCommunicationId() == null ? null : mails.get(one.toldCommunicationId());
    }

    private static OfficeEvent event(AppointmentRow row) {
        return new OfficeEvent(row.officeId(), row.sequence(), "appointment", Json.write(row));
    }

    @Override
    @Transactional
    public List<OfficeEvent> between(long officeId, long after, long latest, int limit) {
        return rows(repository.changed(officeId, after, latest, limit)).stream()
                .map(Appointments::event)
                .toList();
    }

    @Override
    @Transactional
    public List<CalendarEntry> entriesOf(Caller person, Instant since, int limit) {
        return rows(repository.ofAgent(person.userId(), person.offices(), since, limit)).stream()
                .map(row -> entry(row, person))
                .toList();
    }

    private CalendarEntry entry(AppointmentRow row, Caller person) {
        String kind = Messages.text(person.locale(), "appointment.kind." + row.kind());
        return new CalendarEntry(
                "appointment-" + row.id(),
                row.revision(),
                kind + ": " + row.customer(),
                row.note(),
                row.place(),
                row.startsAt(),
                row.endsAt(),
                row.changedAt(),
                "/card/card.xhtml?id=" + row.cardId(),
                true,
                row.state().equals(AppointmentState.CANCELLED.code()),
                ALARM);
    }

    /** What became of the mails about them, by communication: one may wait still, or have come back. */
    private Map<Long, String> mails(Collection<Appointment> appointments) {
        Set<Long> ids = appointments.stream()
                .map(Appointment::toldCommunicationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select c from Communication c where c.id in :ids", Communication.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                Communication::id, mail -> mail.status().code()));
    }

    private AppointmentRow row(Appointment one, Customer customer, String mail) {
        String country = directory.officeCountry(one.officeId());
        return new AppointmentRow(
                one.id(),
                one.sequence(),
                one.version(),
                one.revision(),
                one.officeId(),
                one.cardId(),
                one.customerId(),
                customer.name(country),
                customer.contactPoints().stream()
                        .filter(point -> point.kind() == ContactKind.PHONE)
                        .map(point -> point.text(country))
                        .findFirst()
                        .orElse(null),
                one.kind().code(),
                one.agentId(),
                agent(one.agentId()),
                one.startsAt(),
                one.endsAt(),
                one.place(),
                one.note(),
                one.state().code(),
                one.tellsCustomer(),
                mail == null ? one.telling() : mail,
                one.communicationId(),
                AppointmentPolicy.isAtOddHour(one.startsAt(), zone(one.officeId())) ? "odd-hour" : null,
                one.createdByName(),
                one.changedByName(),
                one.changedAt());
    }

    ZoneId zone(long officeId) {
        return directory
                .office(officeId)
                .map(office -> ZoneId.of(office.timeZone()))
                .orElse(ZoneOffset.UTC);
    }

    String agent(long userId) {
        return directory.person(userId).map(Caller::displayName).orElse("?");
    }
}
