package io.foyer.mail;

import io.foyer.customer.Match;

/**
 * The conversation that a mail belongs to.
 *
 * @param threadId the conversation, or 0 for a new one
 * @param customerId whose it is, or null
 * @param cardId the card it is filed on, or null
 * @param match who sent the mail, where that was asked, or null
 */
record Conversation(long threadId, Long customerId, Long cardId, Match match) {

    Conversation(long threadId, Long customerId, Long cardId) {
        this(threadId, customerId, cardId, null);
    }

    Conversation sentBy(Match sender) {
        return new Conversation(threadId, customerId, cardId, sender);
    }

    Conversation onThread(long thread) {
        return new Conversation(thread, customerId, cardId, match);
    }
}
