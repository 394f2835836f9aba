package io.foyer.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finds the card that goes on, so that history pops up before a new card does. */
@ApplicationScoped
class StandingCards {

    @Inject
    private CardRepository cards;

    @Inject
    private CardReader reader;

    /** A card that began with the same communication or visit, else one still open for the same customer in the office. */
    Optional<Card> standingFor(CardOpening opening) {
        Optional<Card> same = sameContact(opening);
        return same.isPresent() ? same : stillOpen(opening);
    }

    /** What a new card has become by somebody else's hand since it was opened. */
    Optional<Card> saved(CardSave save, long companyId) {
        Optional<Card> same = cards.byOpening(companyId, save.openingName());
        return same.isPresent() || OpeningName.isAnother(save.openingName()) ? same : stillOpen(save.opening());
    }

    private Optional<Card> sameContact(CardOpening opening) {
        List<Card> found = opening.communicationId() == null
                ? sameVisit(opening)
                : cards.ofCommunication(opening.communicationId(), opening.officeId(), opening.templateKey());
        return found.stream()
                .filter(card ->
                        opening.customerId() == null || opening.customerId().equals(card.customerId()))
                .findFirst();
    }

    private List<Card> sameVisit(CardOpening opening) {
        if (opening.visit() == null) {
            return List.of();
        }
        return cards.byOpening(opening.companyId(), OpeningName.of(opening)).stream()
                .filter(card -> card.officeId() == opening.officeId())
                .toList();
    }

    private Optional<Card> stillOpen(CardOpening opening) {
        List<Card> found = opening.customerId() == null
                ? List.of()
                : cards.ofCustomer(opening.customerId(), opening.officeId(), opening.templateKey());
        return found.stream()
                .filter(card -> !reader.templateOf(card).isClosed(card.status()))
                .findFirst();
    }
}
