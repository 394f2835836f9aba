package io.foyer.reminder;

import io.foyer.card.CardService;
import io.foyer.card.OpenCard;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Directory;
import io.foyer.office.Role;
import io.foyer.shared.Conflict;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.shared.PageKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Sets, lists and changes reminders (CA-11); one outside the caller's offices does not exist for him. */
@Stateless
@RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS, Role.PROGRAMS})
public class ReminderService {

    private static final int SHOWN = 100;

    @EJB
    private CurrentCaller current;

    @EJB
    private CardService cards;

    @Inject
    private Directory directory;

    @Inject
    private ReminderRepository repository;

    @Inject
    private Reminders reminders;

    @Inject
    private Clock clock;

    /** Sets a reminder on a card; {@link Invalid} names every fault. */
    public ReminderRow set(long cardId, ReminderDraft draft) {
        Caller caller = current.get();
        OpenCard card = cards.get(cardId);
        refuse(new ReminderPolicy(caller.locale(), clock.instant())
                .due(draft.dueAt())
                .forWhom(draft.userId(), colleague(draft.userId()), card.officeId())
                .text(draft.text())
                .faults());
        Reminder reminder = new Reminder(card, draft, caller, clock.instant());
        repository.add(reminder);
        return reminders.keep(reminder);
    }

    /** Puts it off, hands it over or says that it is done; {@link Conflict} where somebody has dealt with it. */
    public ReminderRow change(long id, ReminderChange change) {
        Caller caller = current.get();
        Reminder reminder = visible(id);
        repository.lock(reminder);
        if (reminder.isDone()) {
            throw new Conflict(reminder.doneByName() + " has dealt with this reminder");
        }
        ReminderPolicy policy = new ReminderPolicy(caller.locale(), clock.instant());
        if (change.dueAt() != null) {
            policy.due(change.dueAt());
        }
        if (change.handedOver()) {
            policy.forWhom(change.userId(), colleague(change.userId()), reminder.officeId());
        }
        refuse(policy.faults());
        if (change.dueAt() != null) {
            reminder.putOff(change.dueAt());
        }
        if (change.handedOver()) {
            reminder.handTo(change.userId());
        }
        if (change.done()) {
            reminder.done(caller.displayName(), clock.instant());
        }
        return reminders.keep(reminder);
    }

    public ReminderRow get(long id) {
        return reminders.rows(List.of(visible(id))).get(0);
    }

    /** A page of a list; {@code after} is the key of the last row of the page before, or null. */
    public List<ReminderRow> list(ReminderList which, PageKey after, int limit) {
        Caller caller = current.get();
        return reminders.rows(repository.list(which, caller.officesFor(which.officeId()), caller, after, limit));
    }

    /** What has come and waits for the caller. */
    public List<ReminderRow> due() {
        return reminders.rows(repository.dueFor(current.get(), SHOWN));
    }

    /** A card's reminders: those to come, then those dealt with. */
    public List<ReminderRow> ofCard(long cardId) {
        return reminders.rows(repository.ofCard(cards.get(cardId).id(), SHOWN));
    }

    private Optional<Caller> colleague(Long userId) {
        return userId == null ? Optional.empty() : directory.person(userId);
    }

    private static void refuse(List<FieldFault> faults) {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private Reminder visible(long id) {
        return repository
                .find(id)
                .filter(reminder -> current.get().sees(reminder.officeId()))
                .orElseThrow(() -> new NotFound("There is no reminder " + id));
    }
}
