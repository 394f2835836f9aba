package io.foyer.card;

import java.util.Map;

/** What a communication says of itself at this moment; a card's fixed fields follow it, whenever the card was saved. */
public interface CommunicationFacts {

    /** The facts by source as in {@link CardOpening#facts}; none where there is no such communication. */
    Map<String, String> of(long communicationId);
}
