package io.foyer.intake;

import io.foyer.card.CardChoice;
import io.foyer.card.CardOpening;
import io.foyer.card.CardSaved;
import io.foyer.customer.Candidate;
import io.foyer.customer.CrossReference;
import io.foyer.customer.CustomerService;
import io.foyer.customer.Match;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Role;
import io.foyer.shared.Conflict;
import io.foyer.shared.Forbidden;
import io.foyer.shared.NotFound;
import io.foyer.shared.PageKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
    private CardChoice choice;

    @EJB
    private CustomerService customers;

    @Inject
    private CrossReference crossReference;

    @Inject
    private CommunicationRows rows;

    @Inject
    private WrittenContents contents;

    @Inject
    private CommunicationChanges changes;

    @Inject
    private LateRecognition late;

    @Inject
    private FactsOfNow facts;

    @Inject
    private WalkIns walkIns;

    @Inject
    private OtherSenders others;

    @Inject
    private Event<EntryTaken> taken;

    @Inject
    private Event<EntryReleased> released;

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
     * the winner's name. Taking one's own entry again changes nothing, but for a sender who became known meanwhile.
     */
    @RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS})
    public CommunicationRow take(long id) {
        Caller caller = current.get();
        Communication communication = visible(id);
        refuseIfTaken(communication, caller);
        if (communication.takenBy() != null) {
            return opened(id);
        }
        Match match = late.newMatchOf(communication);
        CommunicationRow row = changes.change(communication, now -> {
            refuseIfTaken(now, caller);
            if (now.tellsMore(match)) {
                now.matched(match);
            }
            now.takenBy(caller.userId(), clock.instant());
        });
        taken.fire(new EntryTaken(id));
        return row;
    }

    /** An entry that is opened to be read; who sent it is asked anew where nobody knew when it came (IN-21). */
    @RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS})
    public CommunicationRow opened(long id) {
        Communication communication = visible(id);
        late.recognise(communication);
        return rows.row(communication);
    }

    /** Puts an entry the caller took back for the others; {@link Forbidden} for a colleague's, but to a supervisor. */
    @RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS})
    public CommunicationRow release(long id) {
        return change(id, null, true);
    }

    /**
     * Says which customer it is, where the cross-reference was not certain, or puts the entry back, or both: all of it or
     * nothing. {@link Conflict} where a card is saved for another customer, where somebody else has the entry, or where
     * there is nothing to put back.
     *
     * @param customerId whose it is, or null to leave that
     */
    @RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS, Role.PROGRAMS})
    public CommunicationRow change(long id, Long customerId, boolean putBack) {
        Caller caller = current.get();
        Communication communication = visible(id);
        if (customerId != null) {
            customers.profile(customerId);
            // Customer before sequence, as everywhere: whoever saves his card at this instant locks in the same order.
            crossReference.knownIn(
                    caller.companyId(),
                    customerId,
                    communication.officeId(),
                    communication.times().startedAt());
        }
        CommunicationRow row = changes.change(communication, now -> {
            if (putBack) {
                refuseToPutBack(now, caller);
            }
            if (customerId != null) {
                refuseToAssign(now, customerId, caller);
                now.belongsTo(customerId, null);
            }
            if (putBack) {
                now.release();
            }
        });
        if (putBack) {
            released.fire(new EntryReleased(id));
        }
        return row;
    }

    /** Who it may be, best first, with reasons. */
    public List<Candidate> candidates(long id) {
        return late.matchOf(visible(id)).candidates();
    }

    /** The whole text of something written; empty where there is none. */
    public Optional<String> text(long id) {
        return Optional.ofNullable(contents.textOf(visible(id).id()));
    }

    /** What a card is opened with for this communication; who sent it is asked anew where nobody knew when it came. */
    @RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS, Role.PROGRAMS})
    public CardOpening opening(long id) {
        Communication one = visible(id);
        late.recognise(one);
        return new CardOpening(
                one.companyId(),
                one.officeId(),
                one.cardTemplate() != null
                        ? one.cardTemplate()
                        : choice.of(one.companyId(), one.officeId(), one.cardId(), one.adSourceId()),
                one.id(),
                others.customerOf(one),
                facts.of(one),
                contents.of(one));
    }

    /**
     * A card was saved: its entry now bears the customer's name, and so do others that wait from his numbers or were his
     * before. Whoever walked in becomes an entry.
     */
    public void linkCard(@Observes CardSaved saved) {
        Map<Communication, Match> waiting = late.waitingFor(saved);
        Communication communication =
                saved.communicationId() == null ? null : entities.find(Communication.class, saved.communicationId());
        if (communication != null && communication.officeId() == saved.officeId()) {
            changes.change(communication, now -> others.link(now, saved));
            if (Long.valueOf(saved.customerId()).equals(communication.customerId())) {
                late.keepAnswers(communication, saved);
            }
        }
        walkIns.record(saved, current.get());
        late.recognise(waiting);
        if (saved.renames()) {
            late.rename(saved);
        }
    }

    private void refuseIfTaken(Communication communication, Caller caller) {
        if (communication.takenBy() != null && communication.takenBy() != caller.userId()) {
            throw new Conflict(changes.takerOf(communication) + " has taken this entry");
        }
    }

    private void refuseToPutBack(Communication communication, Caller caller) {
        if (communication.takenBy() == null) {
            throw new Conflict("Nobody has taken this entry");
        }
        if (communication.takenBy() != caller.userId() && !caller.role().leads()) {
            throw new Forbidden("Only " + changes.takerOf(communication) + " or a supervisor can put this entry back");
        }
    }

    private void refuseToAssign(Communication communication, long customerId, Caller caller) {
        if (!caller.role().leads()) {
            refuseIfTaken(communication, caller);
        }
        Long known = others.customerOf(communication);
        if (communication.cardId() != null && !Long.valueOf(customerId).equals(known)) {
            throw new Conflict("Card " + communication.cardId() + " is saved for customer " + known
                    + " on this entry: it stays with him as long as the card does");
        }
    }

    private Communication visible(long id) {
        Communication communication = entities.find(Communication.class, id);
        if (communication == null || !current.get().sees(communication.officeId())) {
            throw new NotFound("There is no communication " + id);
        }
        return communication;
    }
}
