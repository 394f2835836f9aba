package io.foyer.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The newest notes of each of some cards, newest first, for a feature that has checked who may read them. */
    public Map<Long, List<NoteRow>> notes(Set<Long> cardIds, int limit) {
        if (cardIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select n from CardNote n where n.cardId in :cards and (select count(newer) from CardNote newer"
                                + " where newer.cardId = n.cardId and newer.id > n.id) < :limit order by n.id desc",
                        CardNote.class)
                .setParameter("cards", cardIds)
                .setParameter("limit", (long) limit)
                .getResultStream()
                .collect(Collectors.groupingBy(CardNote::cardId, Collectors.mapping(NoteRow::of, Collectors.toList())));
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

    /** The statuses of some cards in words. */
    public Map<Long, String> statuses(Set<Long> cardIds) {
        return cardIds.isEmpty()
                ? Map.of()
                : entities.createQuery("select c from Card c where c.id in :cards", Card.class)
                        .setParameter("cards", cardIds)
                        .getResultStream()
                        .collect(Collectors.toMap(Card::id, card -> CardRow.of(card, reader.templateOf(card))
                                .statusLabel()));
    }

    /** Whose card this is; empty where the office has no such card. */
    public Optional<Long> customerOf(long officeId, long cardId) {
        return Optional.ofNullable(entities.find(Card.class, cardId))
                .filter(card -> card.officeId() == officeId && !card.isBlank())
                .map(Card::customerId);
    }
}
