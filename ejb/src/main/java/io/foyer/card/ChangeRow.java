package io.foyer.card;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.Typing;
import java.io.Serializable;
import java.time.Instant;

/**
 * A changed field as lists show it.
 *
 * @param version of the card that the change made
 * @param field key of the field, or {@code status}
 * @param from as a person reads it, or null where it was empty
 * @param to likewise
 */
public record ChangeRow(long id, int version, String field, String label, String from, String to, String by, Instant at)
        implements Serializable {

    static ChangeRow of(CardChange change, CardTemplate template, Typing by) {
        return new ChangeRow(
                change.id(),
                change.cardVersion(),
                change.field(),
                template.labelOf(change.field(), by.locale()),
                template.readable(change.field(), change.oldValue(), by),
                template.readable(change.field(), change.newValue(), by),
                change.author().name(),
                change.changedAt());
    }
}
