package io.foyer.transfer;

import io.foyer.card.CardSaved;
import io.foyer.card.CardService;
import io.foyer.card.OpenCard;
import io.foyer.card.PassedFiles;
import io.foyer.intake.CommunicationChanges;
import io.foyer.intake.CommunicationRow;
import io.foyer.intake.CommunicationService;
import io.foyer.intake.CommunicationStatus;
import io.foyer.intake.EntryReleased;
import io.foyer.intake.EntryTaken;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import io.foyer.office.Role;
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import io.foyer.shared.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Sends cards to other offices of the company, declines those that came, and shows both sides the thread (CA-9). */
@Stateless
@RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS, Role.PROGRAMS})
public class TransferService {

    private static final int SHOWN = 20;

    @EJB
    private CurrentCaller current;

    @EJB
    private CardService cards;

    @EJB
    private CommunicationService communications;

    @Inject
    private CommunicationChanges communicationChanges;

    @Inject
    private TransferDoor door;

    @Inject
    private TransferRepository repository;

    @Inject
    private TransferRows rows;

    @Inject
    private PassedFiles files;

    @Inject
    private Directory directory;

    @Inject
    private Event<TransferAnswered> answered;

    @Inject
    private Clock clock;

    /** The offices of the company that a card of this one may be sent to, by name. */
    public List<OfficeRow> targets(long fromOfficeId) {
        return directory.officeIds(current.get().companyId()).stream()
                .filter(id -> id != fromOfficeId)
                .flatMap(id -> directory.office(id).stream())
                .filter(office -> !office.closed())
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    /**
     * Sends a card to another office, where it waits as an entry. {@link Invalid} for an office that is unknown or the
     * card's own; {@link Conflict} for one that is closed, and where another office, or this one, has neither kept nor declined it yet.
     */
    public TransferRow send(long cardId, Long officeId, String note) {
        Caller caller = current.get();
        cards.hold(cardId);
        OpenCard card = cards.get(cardId);
        TransferPolicy policy = new TransferPolicy(caller.locale());
        OfficeRow target = policy.target(
                officeId,
                directory.officeIds(caller.companyId()),
                officeId == null ? Optional.empty() : directory.office(officeId),
                card.officeId());
        String text = policy.note(note);
        policy.refuseMeanwhile(
                target,
                repository.isClosed(target.id()),
                repository
                        .unsettled(cardId)
                        .map(one -> new TransferPolicy.Waiting(
                                rows.place(one.toOfficeId()).name(), one.answeredByName())));
        Transfer transfer = new Transfer(card, target.id(), text, caller, clock.instant());
        repository.add(transfer);
        transfer.arrivedAs(door.pass(transfer, card, caller));
        repository.flush();
        return rows.seenFrom(card.officeId(), transfer);
    }

    /**
     * Sends back what came, with a reason; the entry is taken with it, so that of two who answer one wins. {@link Conflict}
     * where a colleague has it, it was answered already, or a card is saved for it.
     */
    @RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS})
    public TransferRow decline(long communicationId, String reason) {
        Caller caller = current.get();
        CommunicationRow entry = communications.get(communicationId);
        String why = new TransferPolicy(caller.locale()).reason(reason);
        Transfer transfer = repository
                .ofCommunication(communicationId)
                .orElseThrow(() ->
                        new NotFound(Messages.text(caller.locale(), "transfer.none", String.valueOf(communicationId))));
        communications.take(communicationId);
        repository.lock(transfer);
        if (transfer.isDeclined()) {
            throw refused(
                    caller,
                    "transfer.meanwhile.declined",
                    transfer.answeredByName(),
                    caller.when(transfer.answeredAt()));
        }
        if (transfer.receivedCardId() != null) {
            throw refused(caller, "transfer.meanwhile.kept");
        }
        transfer.declined(why, caller.displayName(), clock.instant());
        communicationChanges.goesOn(communicationId, CommunicationStatus.DECLINED);
        answered.fire(new TransferAnswered(transfer.id()));
        return rows.seenFrom(entry.officeId(), transfer);
    }

    private static Conflict refused(Caller caller, String key, Object... values) {
        return new Conflict(Messages.text(caller.locale(), key, values));
    }

    /** Where this card was sent, and where it came from, the latest first, with what the other side wrote. */
    public List<TransferRow> ofCard(long cardId) {
        OpenCard card = cards.get(cardId);
        return rows.seenFrom(card.officeId(), repository.ofCard(cardId, SHOWN));
    }

    /** What came by this entry; empty where it is no transfer. */
    public List<TransferRow> ofEntry(long communicationId) {
        CommunicationRow entry = communications.get(communicationId);
        return rows.seenFrom(
                entry.officeId(),
                repository.ofCommunication(entry.id()).stream().toList());
    }

    /** Its entry was taken: the card is taken up. */
    public void taken(@Observes EntryTaken entry) {
        repository.ofCommunication(entry.communicationId()).ifPresent(transfer -> {
            repository.lock(transfer);
            if (transfer.takenUp(current.get().displayName(), clock.instant())) {
                answered.fire(new TransferAnswered(transfer.id()));
            }
        });
    }

    /** Its entry was put back: it waits again. */
    public void released(@Observes EntryReleased entry) {
        repository.ofCommunication(entry.communicationId()).ifPresent(transfer -> {
            repository.lock(transfer);
            if (transfer.putBack(clock.instant())) {
                answered.fire(new TransferAnswered(transfer.id()));
            }
        });
    }

    /** A card was saved for its entry: from now on both offices have one. */
    public void saved(@Observes CardSaved saved) {
        if (saved.communicationId() == null) {
            return;
        }
        repository
                .ofCommunication(saved.communicationId())
                .filter(transfer -> transfer.toOfficeId() == saved.officeId()
                        && !transfer.isDeclined()
                        && !Long.valueOf(saved.cardId()).equals(transfer.receivedCardId()))
                .ifPresent(transfer -> {
                    repository.lock(transfer);
                    transfer.received(saved.cardId(), clock.instant());
                    files.keepOn(saved.cardId(), transfer.id());
                    answered.fire(new TransferAnswered(transfer.id()));
                });
    }
}
