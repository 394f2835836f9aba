package io.foyer.card;

import io.foyer.card.design.Difference;
import java.io.Serializable;
import java.util.List;

/**
 * What bringing a card to its template's newest version would do (CA-2).
 *
 * @param differences what the newer version changed of the card's
 * @param unseen labels of fields that hold a value on this card and are not on the newer version; the value is kept
 * @param status label of the status that the card would take on, or null where it keeps its own
 */
public record Upgrade(int from, int to, List<Difference> differences, List<String> unseen, String status)
        implements Serializable {

    public Upgrade {
        differences = List.copyOf(differences);
        unseen = List.copyOf(unseen);
    }
}
