package io.foyer.card;

import io.foyer.card.template.CardStatus;
import io.foyer.card.template.CardTemplate;
import java.io.Serializable;
import java.time.Instant;

/** A card as lists show it. */
public record CardRow(
        long id,
        String template,
        String templateName,
        String status,
        String statusLabel,
        String statusTone,
        boolean closed,
        long officeId,
        String updatedBy,
        Instant updatedAt)
        implements Serializable {

    static CardRow of(Card card, CardTemplate template) {
        CardStatus status =
                template.status(card.status()).orElse(new CardStatus(card.status(), card.status(), "neutral", false));
        return new CardRow(
                card.id(),
                template.key(),
                template.name(),
                status.key(),
                status.label(),
                status.tone(),
                status.closed(),
                card.officeId(),
                card.changer().name(),
                card.updatedAt());
    }
}
