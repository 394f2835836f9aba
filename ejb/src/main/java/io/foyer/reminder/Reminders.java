package io.foyer.reminder;

import io.foyer.calendar.CalendarEntry;
import io.foyer.calendar.CalendarSource;
import io.foyer.customer.Customer;
import io.foyer.customer.ListedCustomers;
import io.foyer.office.Caller;
import io.foyer.office.ChangeSource;
import io.foyer.office.Directory;
import io.foyer.office.OfficeSequence;
import io.foyer.platform.Json;
import io.foyer.platform.OfficeEvent;
import io.foyer.platform.OfficeEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The last steps of every change of a reminder, its row, and what streams and calendars read of it. */
@ApplicationScoped
class Reminders implements ChangeSource, CalendarSource {

    private static final Duration SHOWN = Duration.ofMinutes(15);

    @Inject
    private ListedCustomers customers;

    @Inject
    private ReminderRepository repository;

    @Inject
    private Directory directory;

    @Inject
    private OfficeSequence sequence;

    @Inject
    private OfficeEvents offices;

    @Inject
    private Clock clock;

    /** Numbers a change and tells the office after the commit; ask for it last. */
    ReminderRow keep(Reminder reminder) {
        long number = sequence.next(reminder.officeId());
        reminder.changedAt(number);
        repository.flush();
        ReminderRow row = rows(List.of(reminder)).get(0);
        offices.publish(event(row));
        return row;
    }

    /** Tells one that has come, unless another node just did. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tell(long id) {
        Reminder reminder = repository.find(id).orElseThrow();
        repository.lock(reminder);
        Instant now = clock.instant();
        if (reminder.isToTellAt(now)) {
            reminder.told(now);
            keep(reminder);
        }
    }

    private static OfficeEvent event(ReminderRow row) {
        return new OfficeEvent(row.officeId(), row.sequence(), "reminder", Json.write(row));
    }

    @Override
    @Transactional
    public List<OfficeEvent> between(long officeId, long after, long latest, int limit) {
        return rows(repository.changed(officeId, after, latest, limit)).stream()
                .map(Reminders::event)
                .toList();
    }

    @Override
    @Transactional
    public List<CalendarEntry> entriesOf(Caller person, Instant since, int limit) {
        return person.role().worksAtDesk()
                ? rows(repository.since(person, since, limit)).stream()
                        .map(Reminders::entry)
                        .toList()
                : List.of();
    }

    private static CalendarEntry entry(ReminderRow row) {
        return new CalendarEntry(
                "reminder-" + row.id(),
                row.version(),
                row.text(),
                row.customer(),
                null,
                row.dueAt(),
                row.dueAt().plus(SHOWN),
                row.changedAt(),
                "/card/card.xhtml?id=" + row.cardId(),
                false,
                false,
                Duration.ZERO);
    }

    List<ReminderRow> rows(Collection<Reminder> reminders) {
        Map<Long, Customer> names =
                customers.of(reminders.stream().map(Reminder::customerId).collect(Collectors.toSet()));
        return reminders.stream()
                .map(one -> row(one, names.get(one.customerId())))
                .toList();
    }

    private ReminderRow row(Reminder one, Customer customer) {
        return new ReminderRow(
                one.id(),
                one.sequence(),
                one.version(),
                one.officeId(),
                one.cardId(),
                one.customerId(),
                customer == null ? "" : customer.name(directory.officeCountry(one.officeId())),
                one.text(),
                one.dueAt(),
                one.userId() == null ? null : person(one.userId()),
                one.createdByName(),
                one.createdAt(),
                one.isDue(),
                one.doneAt(),
                one.doneByName(),
                one.revision(),
                one.changedByName(),
                one.changedAt());
    }

    private ReminderRow.Person person(long userId) {
        return directory
                .person(userId)
                .map(person -> new ReminderRow.Person(userId, person.displayName(), person.initials()))
                .orElse(new ReminderRow.Person(userId, "?", "?"));
    }
}
