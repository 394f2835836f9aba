package io.foyer.card;

import io.foyer.card.template.CardTemplate;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A card as it lies on the desk: kept already, or new and filled with everything known.
 *
 * @param id null while it is not yet kept
 * @param opening names a new card until it is kept, so that saving twice makes one card
 * @param customerId null for a new customer
 * @param communicationId the one it began with, or null
 * @param status key of its status
 * @param values every field that has a value, by key, as it is kept
 * @param createdBy null while it is not yet kept, like the three after it
 */
public record OpenCard(
        Long id,
        int version,
        String opening,
        CardTemplate template,
        long officeId,
        Long customerId,
        Long communicationId,
        String status,
        Map<String, String> values,
        String createdBy,
        Instant createdAt,
        String updatedBy,
        Instant updatedAt)
        implements Serializable {

    public OpenCard {
        values = Map.copyOf(values);
    }

    public boolean isNew() {
        return id == null;
    }

    public boolean isClosed() {
        return template.isClosed(status);
    }

    /** The same with other values, as they are typed and not kept. */
    public OpenCard with(Map<String, String> others) {
        return new OpenCard(
                id,
                version,
                opening,
                template,
                officeId,
                customerId,
                communicationId,
                status,
                others,
                createdBy,
                createdAt,
                updatedBy,
                updatedAt);
    }

    /** Changes with every change of the card or of what it shows of its customer; the entity tag of REST. */
    public String tag() {
        String content = version + " " + status + " " + new TreeMap<>(values);
        return Digests.shortOf(content);
    }
}
