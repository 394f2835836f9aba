package io.foyer.intake;

import io.foyer.card.CardOpening;
import io.foyer.card.CardSaved;
import io.foyer.customer.Candidate;
import io.foyer.customer.CrossReference;
import io.foyer.customer.CustomerService;
import io.foyer.office.AdSourceRow;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Directory;
import io.foyer.office.OfficeSequence;
import io.foyer.office.Role;
import io.foyer.platform.Json;
import io.foyer.platform.OfficeEvent;
import io.foyer.platform.OfficeEvents;
import io.foyer.shared.Conflict;
import io.foyer.shared.Forbidden;
import io.foyer.shared.NotFound;
import io.foyer.shared.PageKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The incoming list: what came in, what changed since, and taking an entry. Every query is bound to the caller's offices. */
@Stateless
@RolesAllowed({
    Role.AGENTS,
    Role.SUPERVISORS,
    Role.MANAGERS,
    Role.TECHNICIANS,
    Role.MARKETERS,
    Role.ADMINISTRATORS,
    Role.OPERATORS,
    Role.PROGRAMS
})
public class CommunicationService {

    private static final String IN_SIGHT = "select c from Communication c where c.officeId in :offices ";

    /** The first half alone could stand for both; it is what the index is searched by. */
    private static final String EARLIER =
            "and c.times.startedAt <= :at and (c.times.startedAt < :at or c.id < :before) ";

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @EJB
    private CurrentCaller current;

    @Inject
    private Directory directory;

    @EJB
    private CustomerService customers;

    @Inject
    private CrossReference crossReference;

    @Inject
    private OfficeSequence sequence;

    @Inject
    private CommunicationRows rows;

    @Inject
    private Answers answers;

    @Inject
    private OfficeEvents offices;

    @Inject
    private Clock clock;

    /** Newest first, at most {@code limit}; {@code before} is the id of the last row of the page before, or null. */
    public List<CommunicationRow> latest(Long officeId, CommunicationFilter filter, Long before, int limit) {
        Caller caller = current.get();
        TypedQuery<Communication> query = entities.createQuery(
                        IN_SIGHT + filter.condition() + "and c.id < :before order by c.id desc", Communication.class)
                .setParameter("offices", caller.officesFor(officeId))
                .setParameter("before", before == null ? Long.MAX_VALUE : before);
        if (filter == CommunicationFilter.MINE) {
            query.setParameter("user", caller.userId());
        }
        return rows.rows(query.setMaxResults(limit).getResultList());
    }

    /** What changed in one office after a number of its order, ascending: how whoever was away catches up (IN-33). */
    public List<CommunicationRow> changedAfter(long officeId, long after, int limit) {
        return rows.rows(
                entities.createQuery(IN_SIGHT + "and c.sequence > :after order by c.sequence", Communication.class)
                        .setParameter("offices", current.get().officesFor(officeId))
                        .setParameter("after", after)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** One communication; {@link NotFound} outside the caller's sight. */
    public CommunicationRow get(long id) {
        return rows.row(visible(id));
    }

    /** The customer's communications in the caller's offices, newest first; {@code before} may be null. */
    public List<CommunicationRow> ofCustomer(long customerId, PageKey before, int limit) {
        TypedQuery<Communication> query = entities.createQuery(
                        IN_SIGHT + "and c.customerId = :customer " + (before == null ? "" : EARLIER)
                                + "order by c.times.startedAt desc, c.id desc",
                        Communication.class)
                .setParameter("offices", current.get().offices())
                .setParameter("customer", customerId);
        if (before != null) {
            query.setParameter("at", before.at()).setParameter("before", before.id());
        }
        return rows.rows(query.setMaxResults(limit).getResultList());
    }

    /**
     * Takes an entry for the caller. Of any number who try at one instant one wins; the others get {@link Conflict} with
     * the winner's name. Taking one's own entry again changes nothing.
     */
    @RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS})
    public CommunicationRow take(long id) {
        Caller caller = current.get();
        Communication communication = visible(id);
        refuseIfTaken(communication, caller);
        if (communication.takenBy() != null) {
            return rows.row(communication);
        }
        long next = sequence.next(communication.officeId());
        entities.refresh(communication, LockModeType.PESSIMISTIC_WRITE);
        refuseIfTaken(communication, caller);
        communication.takenBy(caller.userId(), clock.instant());
        return changed(communication, next);
    }

    /** Puts an entry the caller took back for the others. */
    @RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS})
    public CommunicationRow release(long id) {
        Caller caller = current.get();
        Communication communication = visible(id);
        long next = sequence.next(communication.officeId());
        entities.refresh(communication, LockModeType.PESSIMISTIC_WRITE);
        if (communication.takenBy() == null) {
            throw new Conflict("Nobody has taken this entry");
        }
        if (communication.takenBy() != caller.userId() && caller.role() == Role.AGENT) {
            throw new Forbidden("Only " + takerName(communication) + " or a supervisor can put this entry back");
        }
        communication.release();
        return changed(communication, next);
    }

    /** Says which customer it is, where the cross-reference was not certain. */
    @RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS, Role.PROGRAMS})
    public CommunicationRow assign(long id, long customerId) {
        customers.profile(customerId);
        Communication communication = visible(id);
        // Customer before sequence, as everywhere: whoever saves his card at this instant locks in the same order.
        crossReference.knownIn(
                current.get().companyId(),
                customerId,
                communication.officeId(),
                communication.times().startedAt());
        long next = sequence.next(communication.officeId());
        entities.refresh(communication, LockModeType.PESSIMISTIC_WRITE);
        communication.belongsTo(customerId, null);
        return changed(communication, next);
    }

    /** Who it may be, best first, with reasons. */
    public List<Candidate> candidates(long id) {
        Communication one = visible(id);
        String country = directory.office(one.officeId()).orElseThrow().country();
        return crossReference
                .byClues(one.companyId(), one.officeId(), answers.cluesOf(one, country))
                .candidates();
    }

    /** The whole text of something written; empty where there is none. */
    public Optional<String> text(long id) {
        return Optional.ofNullable(answers.textOf(visible(id).id()));
    }

    /** What a card is opened with for this communication. */
    @RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS, Role.PROGRAMS})
    public CardOpening opening(long id) {
        Communication one = visible(id);
        Optional<AdSourceRow> source = Optional.ofNullable(one.adSourceId()).flatMap(directory::adSource);
        return CardFacts.opening(
                one,
                rows.row(one),
                source,
                answers.of(one),
                directory.office(one.officeId()).orElseThrow());
    }

    /** A card was saved for a communication: the entry now bears the customer's name. */
    public void linkCard(@Observes CardSaved saved) {
        if (saved.communicationId() == null) {
            return;
        }
        Communication communication = entities.find(Communication.class, saved.communicationId());
        if (communication == null || communication.officeId() != saved.officeId()) {
            return;
        }
        long next = sequence.next(communication.officeId());
        entities.refresh(communication, LockModeType.PESSIMISTIC_WRITE);
        communication.belongsTo(saved.customerId(), saved.cardId());
        changed(communication, next);
    }

    private CommunicationRow changed(Communication communication, long next) {
        communication.changedAt(next);
        entities.flush();
        CommunicationRow row = rows.row(communication);
        offices.publish(new OfficeEvent(communication.officeId(), next, "communication", Json.write(row)));
        return row;
    }

    private void refuseIfTaken(Communication communication, Caller caller) {
        if (communication.takenBy() != null && communication.takenBy() != caller.userId()) {
            throw new Conflict(takerName(communication) + " has taken this entry");
        }
    }

    private String takerName(Communication communication) {
        return directory
                .person(communication.takenBy())
                .map(Caller::displayName)
                .orElse("Somebody");
    }

    private Communication visible(long id) {
        Communication communication = entities.find(Communication.class, id);
        if (communication == null || !current.get().sees(communication.officeId())) {
            throw new NotFound("There is no communication " + id);
        }
        return communication;
    }
}
