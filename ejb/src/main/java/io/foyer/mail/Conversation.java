package io.foyer.mail;

import io.foyer.intake.EntryFiling;

/**
 * The conversation that a mail belongs to.
 *
 * @param threadId the conversation, or 0 for a new one
 * @param customerId whose it is, or null
 * @param cardId the card it is filed on, or null
 */
record Conversation(long threadId, Long customerId, Long cardId) {

    static final Conversation NEW = new Conversation(0, null, null);

    EntryFiling filing(String warning, io.foyer.intake.CommunicationStatus status) {
        return new EntryFiling(customerId, cardId, warning, status);
    }
}
