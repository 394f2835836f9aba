package io.foyer.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads and keeps appointments; runs in the transaction of whoever asks. */
@ApplicationScoped
class AppointmentRepository {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    Optional<Appointment> find(long id) {
        return Optional.ofNullable(entities.find(Appointment.class, id));
    }

    void add(Appointment appointment) {
        entities.persist(appointment);
        entities.flush();
    }

    void lock(Appointment appointment) {
        entities.refresh(appointment, LockModeType.PESSIMISTIC_WRITE);
    }

    void flush() {
        entities.flush();
    }

    /** Holds somebody's diary until the transaction ends. */
    void holdDiary(long userId) {
        entities.createNativeQuery(
                        "insert into appointment_diary (user_id) values (?) on duplicate key update user_id = user_id")
                .setParameter(1, userId)
                .executeUpdate();
    }

    /** What takes an agent during this time, but for one; as it is committed at this moment. */
    Optional<Appointment> inTheWay(long agentId, Instant start, Instant end, long but) {
        return entities.createQuery(
                        "select a from Appointment a where a.agentId = :agent and a.startsAt < :end and a.endsAt > :start"
                                + " and a.id <> :but and a.state in :taking order by a.startsAt",
                        Appointment.class)
                .setParameter("agent", agentId)
                .setParameter("start", start)
                .setParameter("end", end)
                .setParameter("but", but)
                .setParameter("taking", List.of(AppointmentState.BOOKED, AppointmentState.ARRIVED))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    List<Appointment> between(Collection<Long> offices, Instant from, Instant to, int limit) {
        return entities.createQuery(
                        "select a from Appointment a where a.officeId in :offices and a.startsAt >= :from"
                                + " and a.startsAt < :to order by a.startsAt, a.id",
                        Appointment.class)
                .setParameter("offices", offices)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(limit)
                .getResultList();
    }

    List<Appointment> ofCard(long cardId, int limit) {
        return entities.createQuery(
                        "select a from Appointment a where a.cardId = :card order by a.startsAt desc, a.id desc",
                        Appointment.class)
                .setParameter("card", cardId)
                .setMaxResults(limit)
                .getResultList();
    }

    List<Appointment> ofAgent(long agentId, Collection<Long> offices, Instant since, int limit) {
        return entities.createQuery(
                        "select a from Appointment a where a.agentId = :agent and a.officeId in :offices"
                                + " and a.startsAt > :since order by a.startsAt",
                        Appointment.class)
                .setParameter("agent", agentId)
                .setParameter("offices", offices)
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList();
    }

    List<Appointment> changed(long officeId, long after, long latest, int limit) {
        return entities.createQuery(
                        "select a from Appointment a where a.officeId = :office and a.sequence > :after"
                                + " and a.sequence <= :latest order by a.sequence",
                        Appointment.class)
                .setParameter("office", officeId)
                .setParameter("after", after)
                .setParameter("latest", latest)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those to come of which the customer may have to hear, the next first. */
    List<Long> toCome(Instant now, int limit) {
        return entities.createQuery(
                        "select a.id from Appointment a where a.startsAt > :now and a.tellsCustomer = true"
                                + " and (a.state = :booked and (a.toldRevision is null or a.toldRevision <> a.revision"
                                + " or a.toldState <> a.state)"
                                + " or a.state = :cancelled and a.toldState = :booked"
                                + " or a.state = :booked and a.startsAt < :soon"
                                + " and (a.remindedRevision is null or a.remindedRevision <> a.revision))"
                                + " order by a.startsAt",
                        Long.class)
                .setParameter("now", now)
                .setParameter("booked", AppointmentState.BOOKED)
                .setParameter("cancelled", AppointmentState.CANCELLED)
                .setParameter("soon", now.plus(AppointmentLetters.BEFORE))
                .setMaxResults(limit)
                .getResultList();
    }
}
