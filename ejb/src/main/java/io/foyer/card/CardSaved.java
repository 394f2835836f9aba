package io.foyer.card;

import java.util.Map;

/**
 * Fired inside the transaction in which a card was saved, the first time and each later one.
 *
 * @param communicationId the communication it was written for this time, or null
 * @param isFirst whether this made the card
 * @param takesStatus whether it took on the status that it has now, also as a new card
 * @param renames whether the customer goes by another name since
 * @param facts what it was opened with this time, see {@link CardOpening#facts}; empty where nothing was told
 */
public record CardSaved(
        long cardId,
        long customerId,
        Long communicationId,
        long officeId,
        boolean isFirst,
        boolean takesStatus,
        boolean renames,
        Map<String, String> facts) {}
