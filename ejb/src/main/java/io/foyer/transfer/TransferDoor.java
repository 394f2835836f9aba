package io.foyer.transfer;

import io.foyer.card.Card;
import io.foyer.card.OpenCard;
import io.foyer.card.PassedFiles;
import io.foyer.card.template.FieldType;
import io.foyer.intake.Channel;
import io.foyer.intake.Communication;
import io.foyer.intake.CommunicationStatus;
import io.foyer.intake.EntryFiling;
import io.foyer.intake.EntryMessage;
import io.foyer.intake.EntryService;
import io.foyer.intake.InnerDoors;
import io.foyer.office.Caller;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The door by which cards go from office to office: what they become as entries. */
@ApplicationScoped
class TransferDoor {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @EJB
    private EntryService entries;

    @Inject
    private PassedFiles files;

    @Inject
    private InnerDoors doors;

    @Inject
    private TransferRows rows;

    @Inject
    private Clock clock;

    /** Puts the card into the other office's list and gives its entry's id; the advertisement keeps its credit. */
    long pass(Transfer transfer, OpenCard card, Caller sender) {
        Map<String, String> own = new HashMap<>(ownOf(card));
        own.putAll(files.of(card, transfer.id(), transfer.toOfficeId(), sender));
        return entries.pass(
                message(transfer, "transfer-" + transfer.id(), transfer.toOfficeId(), null, transfer.note(), card, own),
                new EntryFiling(card.customerId(), null, null, CommunicationStatus.NEW)
                        .on(card.template().key()));
    }

    /** Puts a declined card back into the sender's list, under the advertisement it came by. */
    void giveBack(Transfer transfer, String subject) {
        entries.record(
                message(
                        transfer,
                        "declined-" + transfer.id(),
                        transfer.fromOfficeId(),
                        subject,
                        transfer.reason(),
                        null,
                        Map.of()),
                new EntryFiling(transfer.customerId(), transfer.cardId(), null, CommunicationStatus.NEW));
    }

    private EntryMessage message(
            Transfer transfer,
            String externalId,
            long office,
            String subject,
            String text,
            OpenCard card,
            Map<String, String> own) {
        return new EntryMessage(
                EntryMessage.SCHEMA,
                Channel.TRANSFER,
                doors.of(transfer.companyId(), InnerDoors.TRANSFER),
                externalId,
                office,
                adSourceOf(transfer),
                rows.customerOf(transfer),
                null,
                card == null ? null : firstOf(card, "phone1"),
                subject,
                text,
                own,
                null,
                clock.instant());
    }

    private Long adSourceOf(Transfer transfer) {
        Long communicationId = entities.find(Card.class, transfer.cardId()).communicationId();
        Communication began = communicationId == null ? null : entities.find(Communication.class, communicationId);
        return began == null ? null : began.adSourceId();
    }

    private static String firstOf(OpenCard card, String source) {
        return card.template().fields().values().stream()
                .filter(field -> field.isVariable() && field.source().equals(source))
                .map(field -> card.values().get(field.key()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * What is the card's own and can go as it is: the customer's fields come from his record, the fixed ones from the
     * communication, and files go as copies.
     */
    private static Map<String, String> ownOf(OpenCard card) {
        return card.template().fields().values().stream()
                .filter(field -> !field.isFixed() && !field.isVariable() && !field.isComputed())
                .filter(field -> field.type() != FieldType.FILE)
                .filter(field -> card.values().get(field.key()) != null)
                .collect(Collectors.toMap(
                        field -> field.key(), field -> card.values().get(field.key())));
    }
}
