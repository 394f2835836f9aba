package io.foyer.intake;

import io.foyer.card.CardSaved;
import io.foyer.card.CustomerCards;
import io.foyer.customer.ContactKind;
import io.foyer.customer.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Entries that are on a card though they came from no address of its customer: they are his when a person says so, or when
 * the address is kept as one of his, and never because somebody works on the card.
 */
@ApplicationScoped
class OtherSenders {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private CustomerCards cards;

    /** Whose card an entry is opened on: its own customer's, or that of the card that somebody else wrote to; or null. */
    Long customerOf(Communication one) {
        return one.isByOther() && one.cardId() != null && one.customerId() == null
                ? cards.customerOf(one.officeId(), one.cardId()).orElse(null)
                : one.customerId();
    }

    /** A card was saved for an entry, which is on it from now on, and its customer's where nobody else wrote it. */
    void link(Communication one, CardSaved saved) {
        boolean isSomebodyElses = one.isByOther()
                && one.customerId() == null
                && Long.valueOf(saved.customerId()).equals(customerOf(one))
                && !isReached(saved.customerId(), one.written().email());
        if (isSomebodyElses) {
            one.filedOn(saved.cardId());
        } else {
            one.belongsTo(saved.customerId(), saved.cardId());
        }
    }

    private boolean isReached(long customerId, String email) {
        return entities.find(Customer.class, customerId).contactPoints().stream()
                .anyMatch(point ->
                        point.kind() == ContactKind.EMAIL && point.matchKey().equals(email));
    }
}
