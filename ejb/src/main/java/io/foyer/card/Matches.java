package io.foyer.card;

import io.foyer.customer.Candidate;
import java.util.List;

/** Who and what resembles a card, the likeliest first. */
public record Matches(List<Candidate> customers, List<MatchingCard> cards) {

    public Matches {
        customers = List.copyOf(customers);
        cards = List.copyOf(cards);
    }
}
