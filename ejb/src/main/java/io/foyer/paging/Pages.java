package io.foyer.paging;

import io.foyer.card.CardState;
import io.foyer.platform.InstantColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and writes pages and notices; runs in the transaction of whoever asks. */
@ApplicationScoped
class Pages {

    static final String MAIL = "mail";
    static final String TEXT = "sms";

    /** Stands for the page that nobody gets, because the office names nobody. */
    static final String NOBODY = "none";

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
            int tries,
            boolean isGivenUp,
            String fault) {}

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

    /** The page to send next by these ways: emergencies before all others, new ones before those tried already. */
    Optional<Long> next(boolean isMail, Instant now, Set<Long> but) {
        String others = but.isEmpty()
                ? ""
                : " and id not in (" + but.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")";
        return ids(
                        "select id from page where next_try_at <= '" + InstantColumn.text(now) + "' and channel "
                                + (isMail ? "=" : "<>") + " '" + MAIL + "'" + others
                                + " order by reason = 'emergency' desc, tries, next_try_at, id",
                        1)
                .stream()
                .findFirst();
    }

    /** Takes a page for one try; false where another was quicker. A claim that ran out leaves it in doubt. */
    boolean claim(long id, String claim, Instant now, Instant until) {
        return entities.createNativeQuery("update page set doubtful = doubtful or (claim is not null and"
                                + " given_up_at is null), claim = ?,"
                                + " tries = tries + 1, next_try_at = ? where id = ? and next_try_at <= ?")
                        .setParameter(1, claim)
                        .setParameter(2, InstantColumn.text(until))
                        .setParameter(3, id)
                        .setParameter(4, InstantColumn.text(now))
                        .executeUpdate()
                == 1;
    }

    Waiting waiting(long id) {
        Object[] row =
                (Object[]) entities.createNativeQuery("select id, office_id, card_id, reason, channel, name, address,"
                                + " created_at, tries, given_up_at, fault from page where id = ?")
                        .setParameter(1, id)
                        .getSingleResult();
        return new Waiting(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue(),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                InstantColumn.read(row[7]),
                ((Number) row[8]).intValue(),
                row[9] != null,
                (String) row[10]);
    }

    /**
     * Gives a page up; it stays claimed until the office was told. False where the claim has run out and another has the page.
     */
    boolean giveUp(long id, String claim, Attempt attempt, Instant now) {
        return entities.createNativeQuery(
                                "update page set given_up_at = ?, fault = ?, doubtful = doubtful or ? where id"
                                        + " = ? and claim = ?")
                        .setParameter(1, InstantColumn.text(now))
                        .setParameter(2, attempt.fault().kept())
                        .setParameter(3, attempt.ending() == Attempt.Ending.UNCLEAR)
                        .setParameter(4, id)
                        .setParameter(5, claim)
                        .executeUpdate()
                == 1;
    }

    /** Is done with a page for good. */
    void close(long id, String claim) {
        entities.createNativeQuery("update page set claim = null, next_try_at = null where id = ? and claim = ?")
                .setParameter(1, id)
                .setParameter(2, claim)
                .executeUpdate();
    }

    /**
     * Keeps what became of a try, where its claim has not run out.
     *
     * @param next when it is tried again, or null for not any more
     */
    void tried(long id, String claim, Attempt attempt, Instant now, Instant next) {
        entities.createNativeQuery("update page set claim = null, sent_at = ?, next_try_at = ?, fault = ?,"
                        + " doubtful = doubtful or ? where id = ? and claim = ?")
                .setParameter(1, attempt.isSent() ? InstantColumn.text(now) : null)
                .setParameter(2, next == null ? null : InstantColumn.text(next))
                .setParameter(
                        3, attempt.fault() == null ? null : attempt.fault().kept())
                .setParameter(4, attempt.ending() == Attempt.Ending.UNCLEAR)
                .setParameter(5, id)
                .setParameter(6, claim)
                .executeUpdate();
    }

    List<PageRow> ofCard(long cardId, Locale locale) {
        List<?> rows = entities.createNativeQuery("select reason, channel, name, sent_at, fault, given_up_at, doubtful"
                        + " from page where card_id = ? order by id")
                .setParameter(1, cardId)
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row, locale)).toList();
    }

    private static PageRow row(Object[] row, Locale locale) {
        String fault = (String) row[4];
        Instant sentAt = InstantColumn.read(row[3]);
        return new PageRow(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                state((String) row[1], sentAt != null, row[5] != null, fault != null),
                sentAt,
                fault == null ? null : PageFault.sentence(fault, locale),
                yes(row[6]));
    }

    private static String state(String channel, boolean isSent, boolean isOver, boolean isTried) {
        if (channel.equals(NOBODY)) {
            return "nobody";
        }
        if (isSent) {
            return "sent";
        }
        if (isOver) {
            return "given-up";
        }
        return isTried ? "trying" : "waiting";
    }

    private static boolean yes(Object column) {
        return column instanceof Boolean yes ? yes : ((Number) column).intValue() != 0;
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

    private List<Long> ids(String query, int limit) {
        List<?> found = entities.createNativeQuery(query).setMaxResults(limit).getResultList();
        return found.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
