package io.foyer.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads and keeps transfers; runs in the transaction of whoever asks. */
@ApplicationScoped
class TransferRepository {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    void add(Transfer transfer) {
        entities.persist(transfer);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<Transfer> find(long id) {
        return Optional.ofNullable(entities.find(Transfer.class, id));
    }

    void lock(Transfer transfer) {
        entities.refresh(transfer, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Transfer> ofCommunication(long communicationId) {
        return query("t.communicationId = :id", communicationId)
                .getResultStream()
                .findFirst();
    }

    /** Those that this card was sent by or came by, the latest first. */
    List<Transfer> ofCard(long cardId, int limit) {
        return query("(t.cardId = :id or t.receivedCardId = :id)", cardId)
                .setMaxResults(limit)
                .getResultList();
    }

    private TypedQuery<Transfer> query(String condition, long id) {
        return entities.createQuery(
                        "select t from Transfer t where " + condition + " order by t.id desc", Transfer.class)
                .setParameter("id", id);
    }

    /**
     * The transfer of this card that may still come back: it waits, or who took it up has saved no card for it yet. Hold
     * the card first, so that nobody sends it meanwhile.
     */
    Optional<Transfer> unsettled(long cardId) {
        return entities.createQuery(
                        "select t from Transfer t where t.cardId = :card and (t.state = :sent"
                                + " or (t.state = :taken and t.receivedCardId is null)) order by t.id desc",
                        Transfer.class)
                .setParameter("card", cardId)
                .setParameter("sent", TransferState.SENT)
                .setParameter("taken", TransferState.TAKEN_UP)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Whether an office is closed at this moment, whatever the directory remembers; stays so until the transaction ends. */
    boolean isClosed(long officeId) {
        return entities.createNativeQuery("select id from office where id = ? and not closed lock in share mode")
                .setParameter(1, officeId)
                .getResultList()
                .isEmpty();
    }

    /** Taken up, put back, declined or kept before this moment, and the sender's office does not know yet. */
    List<Long> untold(Instant before, int limit) {
        return entities.createQuery(
                        "select t.id from Transfer t where t.toldAt is null and t.changedAt < :before order by t.id",
                        Long.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    List<Transfer> changed(long officeId, long after, long latest, int limit) {
        return entities.createQuery(
                        "select t from Transfer t where t.fromOfficeId = :office and t.sequence > :after"
                                + " and t.sequence <= :latest order by t.sequence",
                        Transfer.class)
                .setParameter("office", officeId)
                .setParameter("after", after)
                .setParameter("latest", latest)
                .setMaxResults(limit)
                .getResultList();
    }
}
