package io.foyer.transfer;

import io.foyer.card.CustomerCards;
import io.foyer.customer.Customer;
import io.foyer.office.ChangeSource;
import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import io.foyer.platform.Json;
import io.foyer.platform.OfficeEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Makes the rows that both offices and the sender's stream read. */
@ApplicationScoped
class TransferRows implements ChangeSource {

    private static final int NOTES = 50;

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private TransferRepository repository;

    @Inject
    private CustomerCards cards;

    @Inject
    private Directory directory;

    /** With the notes of the card on the other side, seen from one office. */
    TransferRow seenFrom(long officeId, Transfer one) {
        Long other = one.fromOfficeId() == officeId ? one.receivedCardId() : Long.valueOf(one.cardId());
        List<TransferRow.Note> notes = other == null
                ? List.of()
                : cards.notes(other, NOTES).stream()
                        .map(note -> new TransferRow.Note(note.text(), note.by(), note.at()))
                        .toList();
        return row(one, notes);
    }

    OfficeEvent event(Transfer one) {
        return new OfficeEvent(one.fromOfficeId(), one.sequence(), "transfer", Json.write(row(one, List.of())));
    }

    @Override
    @Transactional
    public List<OfficeEvent> between(long officeId, long after, long latest, int limit) {
        return repository.changed(officeId, after, latest, limit).stream()
                .map(this::event)
                .toList();
    }

    private TransferRow row(Transfer one, List<TransferRow.Note> notes) {
        return new TransferRow(
                one.id(),
                one.sequence(),
                one.cardId(),
                one.customerId(),
                customer(one),
                place(one.fromOfficeId()),
                place(one.toOfficeId()),
                one.communicationId(),
                one.receivedCardId(),
                one.receivedCardId() == null ? null : cards.status(one.receivedCardId()),
                one.note(),
                one.state().code(),
                one.sentBy(),
                one.sentByName(),
                one.sentAt(),
                one.answeredByName(),
                one.answeredAt(),
                one.reason(),
                notes);
    }

    String customer(Transfer one) {
        Customer customer = entities.find(Customer.class, one.customerId());
        String country =
                directory.office(one.fromOfficeId()).map(OfficeRow::country).orElse("US");
        return customer == null ? "" : customer.name(country);
    }

    private TransferRow.Place place(long officeId) {
        return new TransferRow.Place(
                officeId, directory.office(officeId).map(OfficeRow::name).orElse("?"));
    }
}
