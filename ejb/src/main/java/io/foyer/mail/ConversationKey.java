package io.foyer.mail;

import io.foyer.mail.message.MailHead;
import java.util.Arrays;
import java.util.Optional;

/** A short word for an id, so that what belongs together is found and filed in its order; two ids may share one. */
final class ConversationKey {

    private ConversationKey() {}

    /** Of a message's id. */
    static int of(String messageId) {
        return messageId.hashCode();
    }

    /** Of the conversation of a mail that refers to none that is known: what later ones will name too. */
    static int ofNew(MailHead head, byte[] raw) {
        Optional<String> token = token(head);
        if (token.isPresent()) {
            return of(token.get());
        }
        if (!head.answered().isEmpty()) {
            return of(head.answered().get(0));
        }
        Optional<Long> card = SubjectTag.card(head.subject());
        if (card.isPresent()) {
            return card.get().hashCode();
        }
        return head.messageId() == null ? Arrays.hashCode(raw) : of(head.messageId());
    }

    /** The conversation's token in an address of ours that the mail went to. */
    static Optional<String> token(MailHead head) {
        return head.recipients().stream()
                .flatMap(address -> PlusAddress.token(address).stream())
                .findFirst();
    }
}
