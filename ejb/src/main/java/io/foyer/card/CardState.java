package io.foyer.card;

import io.foyer.card.template.CardTemplate;
import java.util.Map;

/**
 * A card as it was just saved, for features that go on from there.
 *
 * @param status key of its status
 * @param values what is the card's own, by field key
 */
public record CardState(
        long id,
        long companyId,
        long officeId,
        long customerId,
        CardTemplate template,
        String status,
        Map<String, String> values) {}
