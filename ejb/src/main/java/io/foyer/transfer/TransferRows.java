package io.foyer.transfer;

import io.foyer.card.CustomerCards;
import io.foyer.card.NoteRow;
import io.foyer.card.PassedFiles;
import io.foyer.card.template.KeptFile;
import io.foyer.customer.Customer;
import io.foyer.customer.ListedCustomers;
import io.foyer.office.ChangeSource;
import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import io.foyer.platform.Json;
import io.foyer.platform.OfficeEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the rows that both offices and the sender's stream read: so many queries for a list as for one. */
@ApplicationScoped
class TransferRows implements ChangeSource {

    private static final int NOTES = 50;

    @Inject
    private ListedCustomers customers;

    @Inject
    private TransferRepository repository;

    @Inject
    private CustomerCards cards;

    @Inject
    private PassedFiles files;

    @Inject
    private Directory directory;

    /** With the notes of the card on the other side, seen from one office. */
    TransferRow seenFrom(long officeId, Transfer one) {
        return seenFrom(officeId, List.of(one)).get(0);
    }

    List<TransferRow> seenFrom(long officeId, Collection<Transfer> transfers) {
        Map<Long, List<NoteRow>> notes = cards.notes(ids(transfers, one -> otherSide(officeId, one)), NOTES);
        Map<Long, List<KeptFile>> came =
                files.with(ids(transfers, one -> one.toOfficeId() == officeId ? Long.valueOf(one.id()) : null));
        return rows(
                transfers,
                one -> Optional.ofNullable(otherSide(officeId, one)).map(notes::get).stream()
                        .flatMap(List::stream)
                        .map(note -> new TransferRow.Note(note.text(), note.by(), note.at()))
                        .toList(),
                one -> came.getOrDefault(one.id(), List.of()));
    }

    private static Long otherSide(long officeId, Transfer one) {
        return one.fromOfficeId() == officeId ? one.receivedCardId() : Long.valueOf(one.cardId());
    }

    OfficeEvent event(Transfer one) {
        return event(rows(List.of(one), each -> List.of(), each -> List.of()).get(0));
    }

    private static OfficeEvent event(TransferRow row) {
        return new OfficeEvent(row.from().id(), row.sequence(), "transfer", Json.write(row));
    }

    @Override
    @Transactional
    public List<OfficeEvent> between(long officeId, long after, long latest, int limit) {
        return rows(repository.changed(officeId, after, latest, limit), each -> List.of(), each -> List.of()).stream()
                .map(TransferRows::event)
                .toList();
    }

    private static Set<Long> ids(Collection<Transfer> transfers, Function<Transfer, Long> id) {
        return transfers.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private List<TransferRow> rows(
            Collection<Transfer> transfers,
            Function<Transfer, List<TransferRow.Note>> notes,
            Function<Transfer, List<KeptFile>> came) {
        Map<Long, Customer> names = customers.of(ids(transfers, Transfer::customerId));
        Map<Long, String> statuses = cards.statuses(ids(transfers, Transfer::receivedCardId));
        return transfers.stream()
                .map(one -> row(
                        one,
                        name(one, names.get(one.customerId())),
                        Optional.ofNullable(one.receivedCardId())
                                .map(statuses::get)
                                .orElse(null),
                        notes.apply(one),
                        came.apply(one)))
                .toList();
    }

    private TransferRow row(
            Transfer one, String customer, String receivedStatus, List<TransferRow.Note> notes, List<KeptFile> came) {
        return new TransferRow(
                one.id(),
                one.sequence(),
                one.cardId(),
                one.customerId(),
                customer,
                place(one.fromOfficeId()),
                place(one.toOfficeId()),
                one.communicationId(),
                one.receivedCardId(),
                receivedStatus,
                one.note(),
                one.state().code(),
                one.sentBy(),
                one.sentByName(),
                one.sentAt(),
                one.answeredByName(),
                one.answeredAt(),
                one.reason(),
                notes,
                came);
    }

    String customerOf(Transfer one) {
        return name(one, customers.of(Set.of(one.customerId())).get(one.customerId()));
    }

    private String name(Transfer one, Customer customer) {
        return customer == null ? "" : customer.name(directory.officeCountry(one.fromOfficeId()));
    }

    TransferRow.Place place(long officeId) {
        return new TransferRow.Place(
                officeId, directory.office(officeId).map(OfficeRow::name).orElse("?"));
    }
}
