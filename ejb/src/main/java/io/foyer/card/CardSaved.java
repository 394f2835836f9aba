package io.foyer.card;

public record CardSaved(long cardId, long customerId, Long communicationId, long officeId) {}
