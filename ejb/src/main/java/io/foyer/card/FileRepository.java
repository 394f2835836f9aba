package io.foyer.card;

import io.foyer.office.Caller;
import io.foyer.platform.InstantColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps files and what is known of them; runs in the transaction of whoever asks. */
@ApplicationScoped
class FileRepository {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    Optional<CardFile> find(long id) {
        return Optional.ofNullable(entities.find(CardFile.class, id));
    }

    Optional<CardFile> locked(long id) {
        return Optional.ofNullable(entities.find(CardFile.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Its number. */
    long add(Caller caller, String name, byte[] content, Instant at) {
        Author putter = Author.of(caller);
        entities.createNativeQuery(
                        "insert into card_file (company_id, name, content, bytes, put_by, put_by_name, put_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, caller.companyId())
                .setParameter(2, name)
                .setParameter(3, content)
                .setParameter(4, content.length)
                .setParameter(5, putter.userId())
                .setParameter(6, putter.name())
                .setParameter(7, InstantColumn.text(at))
                .executeUpdate();
        return number(entities.createNativeQuery("select last_insert_id()"));
    }

    /** Copies a card's file for another office; empty where the card has it no more. */
    Optional<Long> pass(long id, long cardId, long transferId, long toOfficeId, Caller caller, Instant at) {
        Author putter = Author.of(caller);
        int copied = entities.createNativeQuery(
                        "insert into card_file (company_id, office_id, transfer_id, name, content, bytes, put_by, put_by_name, put_at)"
                                + " select company_id, ?, ?, name, content, bytes, ?, ?, ? from card_file"
                                + " where id = ? and card_id = ? and company_id = ?")
                .setParameter(1, toOfficeId)
                .setParameter(2, transferId)
                .setParameter(3, putter.userId())
                .setParameter(4, putter.name())
                .setParameter(5, InstantColumn.text(at))
                .setParameter(6, id)
                .setParameter(7, cardId)
                .setParameter(8, caller.companyId())
                .executeUpdate();
        return copied == 0
                ? Optional.empty()
                : Optional.of(number(entities.createNativeQuery("select last_insert_id()")));
    }

    /** What went along with these transfers, in the order in which it was copied. */
    List<CardFile> passed(Set<Long> transferIds) {
        return transferIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select f from CardFile f where f.transferId in :transfers order by f.id",
                                CardFile.class)
                        .setParameter("transfers", transferIds)
                        .getResultList();
    }

    byte[] content(long id) {
        return (byte[]) entities.createNativeQuery("select content from card_file where id = ?")
                .setParameter(1, id)
                .getSingleResult();
    }

    /** The bytes of all files of a company. */
    long bytesOf(long companyId) {
        return number(entities.createNativeQuery("select coalesce(sum(bytes), 0) from card_file where company_id = ?")
                .setParameter(1, companyId));
    }

    /** The bytes that somebody has put and no card has taken. */
    long looseBytesOf(Caller caller) {
        Author putter = Author.of(caller);
        return number(entities.createNativeQuery("select coalesce(sum(bytes), 0) from card_file where card_id is null"
                        + " and office_id is null and company_id = ? and put_by <=> ? and put_by_name = ?")
                .setParameter(1, caller.companyId())
                .setParameter(2, putter.userId())
                .setParameter(3, putter.name()));
    }

    private static long number(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }

    /** Takes away what nobody named since then; says how many. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int sweep(Instant looseSince, Instant passedSince, Instant replacedSince, int most) {
        int loose = entities.createNativeQuery(
                        "delete from card_file where card_id is null and put_at < if(office_id is null, ?, ?)"
                                + " order by put_at limit " + most)
                .setParameter(1, InstantColumn.text(looseSince))
                .setParameter(2, InstantColumn.text(passedSince))
                .executeUpdate();
        int replaced = entities.createNativeQuery(
                        "delete from card_file where replaced_at < ? order by replaced_at limit " + most)
                .setParameter(1, InstantColumn.text(replacedSince))
                .executeUpdate();
        return loose + replaced;
    }
}
