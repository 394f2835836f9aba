package io.foyer.paging;

import io.foyer.card.CardState;
import io.foyer.platform.InstantColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Reads and writes pages, notices and contacts; runs in the transaction of whoever asks. */
@ApplicationScoped
class Pages {

    private static final int LONGEST_FAULT = 250;

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    /** A page that waits. */
    record Waiting(
            long id,
            long officeId,
            long cardId,
            String reason,
            String channel,
            String name,
            String address,
            Instant createdAt,
            int tries) {}

    /** Notes a page to one person; one for the same reason is not noted again. */
    void note(CardState card, String reason, String channel, String name, String address, Instant now) {
        String at = InstantColumn.text(now);
        entities.createNativeQuery("insert into page (office_id, card_id, reason, channel, name, address, created_at,"
                        + " next_try_at) values (?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update id = id")
                .setParameter(1, card.officeId())
                .setParameter(2, card.id())
                .setParameter(3, reason)
                .setParameter(4, channel)
                .setParameter(5, name)
                .setParameter(6, address)
                .setParameter(7, at)
                .setParameter(8, at)
                .executeUpdate();
    }

    List<Long> waiting(Instant now, int limit) {
        return ids("select id from page where next_try_at <= '" + InstantColumn.text(now) + "' order by id", limit);
    }

    /** The page, held until the transaction ends; empty once it is dealt with. */
    Optional<Waiting> hold(long id) {
        List<?> rows = entities.createNativeQuery("select id, office_id, card_id, reason, channel, name, address,"
                        + " created_at, tries from page where id = ? and next_try_at is not null for update")
                .setParameter(1, id)
                .getResultList();
        return rows.stream().findFirst().map(row -> waiting((Object[]) row));
    }

    private static Waiting waiting(Object[] row) {
        return new Waiting(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue(),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                instant(row[7]),
                ((Number) row[8]).intValue());
    }

    private static Instant instant(Object column) {
        if (column == null) {
            return null;
        }
        LocalDateTime local = column instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) column;
        return local.toInstant(ZoneOffset.UTC);
    }

    /**
     * Keeps what became of a try.
     *
     * @param sent when it left, or null
     * @param next when it is tried again, or null for not any more
     */
    void tried(long id, Instant sent, Instant next, String fault) {
        entities.createNativeQuery(
                        "update page set tries = tries + 1, sent_at = ?, next_try_at = ?, fault = ? where id = ?")
                .setParameter(1, sent == null ? null : InstantColumn.text(sent))
                .setParameter(2, next == null ? null : InstantColumn.text(next))
                .setParameter(3, fault == null ? null : fault.substring(0, Math.min(fault.length(), LONGEST_FAULT)))
                .setParameter(4, id)
                .executeUpdate();
    }

    List<PageRow> ofCard(long cardId) {
        List<?> rows = entities.createNativeQuery(
                        "select reason, channel, name, sent_at, fault from page where card_id = ? order by id")
                .setParameter(1, cardId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new PageRow(
                        (String) row[0], (String) row[1], (String) row[2], instant(row[3]), (String) row[4]))
                .toList();
    }

    void noteOccasion(long cardId, String occasion, Instant now) {
        entities.createNativeQuery(
                        "insert into work_notice (card_id, occasion, noted_at) values (?, ?, ?) on duplicate key update card_id = card_id")
                .setParameter(1, cardId)
                .setParameter(2, occasion)
                .setParameter(3, InstantColumn.text(now))
                .executeUpdate();
    }

    /** Cards that have something to tell. */
    List<Long> untold(int limit) {
        return ids("select distinct card_id from work_notice where done_at is null order by card_id", limit);
    }

    /** What a tenant has not been told of a card yet, held until the transaction ends. */
    List<String> holdOccasions(long cardId) {
        List<?> found = entities.createNativeQuery("select occasion from work_notice where card_id = ? and done_at is"
                        + " null order by noted_at for update")
                .setParameter(1, cardId)
                .getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    void told(long cardId, String occasion, String outcome, Instant now) {
        entities.createNativeQuery("update work_notice set done_at = ?, outcome = ? where card_id = ? and occasion = ?")
                .setParameter(1, InstantColumn.text(now))
                .setParameter(2, outcome)
                .setParameter(3, cardId)
                .setParameter(4, occasion)
                .executeUpdate();
    }

    boolean pagesNewOrders(long officeId) {
        Object chosen = entities.createNativeQuery("select pages_new_orders from office where id = ?")
                .setParameter(1, officeId)
                .getSingleResult();
        return chosen instanceof Boolean yes ? yes : ((Number) chosen).intValue() != 0;
    }

    void pageNewOrders(long officeId, boolean chosen) {
        entities.createNativeQuery("update office set pages_new_orders = ? where id = ?")
                .setParameter(1, chosen)
                .setParameter(2, officeId)
                .executeUpdate();
    }

    List<PagingContact> contacts(long officeId) {
        List<?> rows = entities.createNativeQuery(
                        "select name, email, phone from paging_contact where office_id = ? order by id")
                .setParameter(1, officeId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new PagingContact((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    void replaceContacts(long officeId, List<PagingContact> contacts) {
        entities.createNativeQuery("delete from paging_contact where office_id = ?")
                .setParameter(1, officeId)
                .executeUpdate();
        contacts.forEach(contact -> entities.createNativeQuery(
                        "insert into paging_contact (office_id, name, email, phone) values (?, ?, ?, ?)")
                .setParameter(1, officeId)
                .setParameter(2, contact.name())
                .setParameter(3, contact.email())
                .setParameter(4, contact.phone())
                .executeUpdate());
    }

    private List<Long> ids(String query, int limit) {
        List<?> found = entities.createNativeQuery(query).setMaxResults(limit).getResultList();
        return found.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
