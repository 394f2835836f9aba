package io.foyer.mail;

import io.foyer.customer.Match;

/**
 * The conversation that a mail belongs to.
 *
 * @param threadId the conversation, or 0 for a new one
 * @param customerId whose it is, or null
 * @param cardId the card it is filed on, or null
 * @param byOther whether the mail is on that card though it came from no address of its customer
 * @param match who sent the mail, where that was asked, or null
 */
record Conversation(long threadId, Long customerId, Long cardId, boolean byOther, Match match) {

    Conversation(long threadId, Long customerId, Long cardId) {
        this(threadId, customerId, cardId, false, null);
    }

    Conversation(long threadId, Long customerId, Long cardId, Match match) {
        this(threadId, customerId, cardId, false, match);
    }

    /** Whoever another one's card names is certain of nothing: at most somebody whom the office may ask about. */
    Conversation sentBy(Match sender) {
        boolean doubtful = byOther && sender.kind() == Match.Kind.CERTAIN;
        return new Conversation(
                threadId,
                customerId,
                cardId,
                byOther,
                doubtful ? new Match(Match.Kind.SEVERAL, sender.candidates()) : sender);
    }

    /** The same on this card, without its customer: somebody else wrote. */
    Conversation sentByOther() {
        return new Conversation(threadId, null, cardId, cardId != null, match);
    }

    Conversation onThread(long thread) {
        return new Conversation(thread, customerId, cardId, byOther, match);
    }
}
