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
import io.foyer.shared.Messages;
import io.foyer.shared.NotFound;
import io.foyer.shared.PageKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
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
    private Proposals proposals;

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

    /**
     * Puts it off, hands it over or says that it is done. {@link Conflict} names who has dealt with it already, or who changed
     * it since the revision that the change was made for.
     */
    public ReminderRow change(long id, ReminderChange change) {
        Caller caller = current.get();
        Reminder reminder = visible(id);
        repository.lock(reminder);
        if (reminder.isDone() || (change.revision() != null && change.revision() != reminder.revision())) {
            throw meanwhile(reminder, caller);
        }
        ReminderPolicy policy = new ReminderPolicy(caller.locale(), clock.instant());
        if (change.dueAt() != null) {
            policy.due(change.dueAt());
        }
        if (change.handedOver()) {
            policy.forWhom(change.userId(), colleague(change.userId()), reminder.officeId());
        }
        refuse(policy.faults());
        reminder.become(change, caller.displayName(), clock.instant());
        return reminders.keep(reminder);
    }

    private Conflict meanwhile(Reminder reminder, Caller caller) {
        ReminderRow row = reminders.rows(List.of(reminder)).get(0);
        return new Conflict(Messages.text(
                caller.locale(),
                reminder.isDone() ? "reminder.meanwhile.done" : "reminder.meanwhile.changed",
                row.changedBy(),
                caller.when(row.changedAt()),
                caller.when(row.dueAt()),
                row.forWhom() == null
                        ? Messages.text(caller.locale(), "reminder.whole-office")
                        : row.forWhom().name()));
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

    /** What the card's template proposes for the status that the card has, and nobody has set or declined. */
    public List<ProposalRow> proposals(long cardId) {
        return proposals.ofCard(cards.get(cardId).id()).stream()
                .map(ProposalRow::of)
                .toList();
    }

    /**
     * Sets what is proposed as a reminder of the caller's own; {@link Conflict} where a colleague set or declined it first.
     *
     * @param dueAt another time than the proposed one, or null
     */
    public ReminderRow take(long cardId, long proposalId, Instant dueAt) {
        Caller caller = current.get();
        OpenCard card = cards.get(cardId);
        ReminderProposal proposal = taken(card, proposalId, caller);
        Instant now = clock.instant();
        // One that was proposed for a time that has passed is due at once.
        Instant proposed = proposal.dueAt().isBefore(now) ? now : proposal.dueAt();
        return set(
                cardId,
                new ReminderDraft(
                        dueAt == null ? proposed : dueAt,
                        proposal.text(),
                        caller.userId() == 0 ? null : caller.userId()));
    }

    /** Declines what is proposed; {@link Conflict} likewise. */
    public void decline(long cardId, long proposalId) {
        taken(cards.get(cardId), proposalId, current.get());
    }

    private ReminderProposal taken(OpenCard card, long proposalId, Caller caller) {
        return proposals
                .take(card.id(), proposalId)
                .orElseThrow(() -> new Conflict(Messages.text(caller.locale(), "reminder.meanwhile.proposal")));
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
                .orElseThrow(
                        () -> new NotFound(Messages.text(current.get().locale(), "reminder.none", String.valueOf(id))));
    }
}
