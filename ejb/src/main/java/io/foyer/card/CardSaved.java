package io.foyer.card;

/**
 * Fired inside the transaction in which a card was saved, the first time and each later one.
 *
 * @param communicationId the communication it was written for this time, or null
 */
public record CardSaved(long cardId, long customerId, Long communicationId, long officeId) {}
