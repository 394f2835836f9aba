package io.foyer.reminder;

import io.foyer.card.CardSaved;
import io.foyer.card.CardState;
import io.foyer.card.CustomerCards;
import io.foyer.office.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps what templates propose to be reminded of; runs in the transaction of whoever saves the card or asks. */
@ApplicationScoped
class Proposals {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private CustomerCards cards;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    /** A card took on a status: what was proposed for the one before is of no use any more. */
    void saved(@Observes CardSaved saved) {
        if (!saved.takesStatus()) {
            return;
        }
        CardState card = cards.state(saved.cardId());
        entities.createQuery("delete from ReminderProposal p where p.cardId = :card")
                .setParameter("card", card.id())
                .executeUpdate();
        Instant now = clock.instant();
        ZoneId zone = ZoneId.of(directory.office(card.officeId()).orElseThrow().timeZone());
        ProposalPolicy.proposed(card, waiting(card.id()))
                .forEach(one -> entities.persist(
                        new ReminderProposal(card.id(), one.text(), ProposalPolicy.due(one, now, zone), now)));
    }

    private Set<String> waiting(long cardId) {
        return new HashSet<>(entities.createQuery(
                        "select r.text from Reminder r where r.cardId = :card and r.doneAt is null", String.class)
                .setParameter("card", cardId)
                .getResultList());
    }

    List<ReminderProposal> ofCard(long cardId) {
        return entities.createQuery(
                        "select p from ReminderProposal p where p.cardId = :card order by p.dueAt, p.id",
                        ReminderProposal.class)
                .setParameter("card", cardId)
                .getResultList();
    }

    /** The proposal, which is none any more; of several who take it one does. */
    Optional<ReminderProposal> take(long cardId, long id) {
        Optional<ReminderProposal> found =
                Optional.ofNullable(entities.find(ReminderProposal.class, id)).filter(one -> one.cardId() == cardId);
        return found.filter(one -> entities.createQuery("delete from ReminderProposal p where p.id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1);
    }
}
