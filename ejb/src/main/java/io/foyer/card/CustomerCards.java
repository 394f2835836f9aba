package io.foyer.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Tells features that have no caller which cards of a customer something may be filed on. */
@ApplicationScoped
public class CustomerCards {

    private static final int LOOKED_AT = 50;

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private CardReader reader;

    /** The customer's one open card in an office; empty where he has none or several. */
    public Optional<Long> onlyOpen(long officeId, long customerId) {
        List<Long> open = entities.createQuery(
                        "select c from Card c where c.customerId = :customer and c.officeId = :office order by c.id desc",
                        Card.class)
                .setParameter("customer", customerId)
                .setParameter("office", officeId)
                .setMaxResults(LOOKED_AT)
                .getResultStream()
                .filter(card -> !card.isBlank() && !reader.templateOf(card).isClosed(card.status()))
                .map(Card::id)
                .toList();
        return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
    }

    /** A card's notes, newest first, for a feature that has checked who may read them. */
    public List<NoteRow> notes(long cardId, int limit) {
        return entities.createQuery(
                        "select n from CardNote n where n.cardId = :card order by n.id desc", CardNote.class)
                .setParameter("card", cardId)
                .setMaxResults(limit)
                .getResultStream()
                .map(NoteRow::of)
                .toList();
    }

    /** A card as it is kept, for a feature that goes on from there. */
    public CardState state(long cardId) {
        Card card = entities.find(Card.class, cardId);
        return new CardState(
                card.id(),
                card.companyId(),
                card.officeId(),
                card.customerId(),
                reader.templateOf(card),
                card.status(),
                card.values());
    }

    /** A card's status in words. */
    public String status(long cardId) {
        Card card = entities.find(Card.class, cardId);
        return CardRow.of(card, reader.templateOf(card)).statusLabel();
    }

    /** Whose card this is; empty where the office has no such card. */
    public Optional<Long> customerOf(long officeId, long cardId) {
        return Optional.ofNullable(entities.find(Card.class, cardId))
                .filter(card -> card.officeId() == officeId && !card.isBlank())
                .map(Card::customerId);
    }
}
