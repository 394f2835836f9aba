package io.foyer.web.api;

import io.foyer.card.FieldEdit;
import io.foyer.card.OpenCard;
import io.foyer.card.template.CardTemplate;
import io.foyer.shared.Invalid;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A card as programs read it, and send it back changed.
 *
 * @param template which template in which version; not to be changed
 * @param status key of its status
 * @param values fields by key, as they are kept; one that is left out stays, one that is null is emptied
 */
@WholeBody
public record CardBody(
        Long id,
        TemplateName template,
        Long officeId,
        Long customerId,
        Long communicationId,
        String status,
        Map<String, String> values,
        int version,
        String createdBy,
        Instant createdAt,
        String updatedBy,
        Instant updatedAt) {

    /** A template's name in one version. */
    public record TemplateName(String key, int version, String name) {}

    static CardBody of(OpenCard card) {
        CardTemplate template = card.template();
        return new CardBody(
                card.id(),
                new TemplateName(template.key(), template.version(), template.name()),
                card.officeId(),
                card.customerId(),
                card.communicationId(),
                card.status(),
                card.values(),
                card.version(),
                card.createdBy(),
                card.createdAt(),
                card.updatedBy(),
                card.updatedAt());
    }

    Map<String, FieldEdit> edits() {
        Map<String, FieldEdit> edits = new HashMap<>();
        if (values != null) {
            values.forEach((key, value) -> edits.put(key, FieldEdit.blind(value)));
        }
        if (edits.containsKey(CardTemplate.STATUS)) {
            throw new Invalid("values.status", "Send the status beside the values, not among them");
        }
        if (status != null) {
            edits.put(CardTemplate.STATUS, FieldEdit.blind(status));
        }
        return edits;
    }
}
