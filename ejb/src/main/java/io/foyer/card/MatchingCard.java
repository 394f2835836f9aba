package io.foyer.card;

import java.io.Serializable;
import java.util.List;

/**
 * A card that resembles the one that lies open.
 *
 * @param customer whose it is, by name
 * @param reasons why, in codes: {@code same-customer}, {@code same-unit}, the codes of {@link io.foyer.customer.MatchReason},
 *     {@code same-values}; the weightiest first, never empty
 * @param alike labels of the fields that say the same on both
 */
public record MatchingCard(CardRow card, long customerId, String customer, List<String> reasons, List<String> alike)
        implements Serializable {

    public MatchingCard {
        reasons = List.copyOf(reasons);
        alike = List.copyOf(alike);
    }
}
