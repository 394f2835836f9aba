package io.foyer.reminder;

import io.foyer.office.Caller;
import io.foyer.shared.PageKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads and keeps reminders; runs in the transaction of whoever asks. */
@ApplicationScoped
class ReminderRepository {

    private static final String OPEN = "select r from Reminder r where r.officeId in :offices and r.doneAt is null";
    private static final String DONE = "select r from Reminder r where r.officeId in :offices and r.doneAt is not null";
    private static final String MINE = " and (r.userId = :user or r.userId is null)";
    private static final String LATER = " and r.dueAt >= :at and (r.dueAt > :at or r.id > :id)";
    private static final String EARLIER = " and r.dueAt <= :at and (r.dueAt < :at or r.id < :id)";

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    Optional<Reminder> find(long id) {
        return Optional.ofNullable(entities.find(Reminder.class, id));
    }

    void add(Reminder reminder) {
        entities.persist(reminder);
        entities.flush();
    }

    void lock(Reminder reminder) {
        entities.refresh(reminder, LockModeType.PESSIMISTIC_WRITE);
    }

    void flush() {
        entities.flush();
    }

    /** Earliest first; those dealt with latest first; {@code after} may be null. */
    List<Reminder> list(ReminderList which, Collection<Long> offices, Caller caller, PageKey after, int limit) {
        String order = which.done() ? " order by r.dueAt desc, r.id desc" : " order by r.dueAt, r.id";
        String page = after == null ? "" : which.done() ? EARLIER : LATER;
        TypedQuery<Reminder> query = entities.createQuery(
                        (which.done() ? DONE : OPEN) + (which.mine() ? MINE : "") + page + order, Reminder.class)
                .setParameter("offices", offices);
        if (which.mine()) {
            query.setParameter("user", caller.userId());
        }
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** What has come and waits for this person, the earliest first. */
    List<Reminder> dueFor(Caller caller, int limit) {
        return entities.createQuery(OPEN + MINE + " and r.toldAt is not null order by r.dueAt, r.id", Reminder.class)
                .setParameter("offices", caller.offices())
                .setParameter("user", caller.userId())
                .setMaxResults(limit)
                .getResultList();
    }

    List<Reminder> ofCard(long cardId, int limit) {
        return entities.createQuery(
                        "select r from Reminder r where r.cardId = :card order by r.doneAt, r.dueAt, r.id",
                        Reminder.class)
                .setParameter("card", cardId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Ids of those that have to be told. */
    List<Long> toTell(Instant now, int limit) {
        return entities.createQuery(
                        "select r.id from Reminder r where r.doneAt is null and r.toldAt is null and r.dueAt <= :now"
                                + " order by r.dueAt",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    List<Reminder> changed(long officeId, long after, long latest, int limit) {
        return entities.createQuery(
                        "select r from Reminder r where r.officeId = :office and r.sequence > :after"
                                + " and r.sequence <= :latest order by r.sequence",
                        Reminder.class)
                .setParameter("office", officeId)
                .setParameter("after", after)
                .setParameter("latest", latest)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What a person's calendar shows. */
    List<Reminder> since(Caller person, Instant since, int limit) {
        return entities.createQuery(OPEN + MINE + " and r.dueAt > :since order by r.dueAt, r.id", Reminder.class)
                .setParameter("offices", person.offices())
                .setParameter("user", person.userId())
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList();
    }
}
