package io.foyer.card;

import io.foyer.card.template.PaymentCards;
import io.foyer.office.Caller;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Writes notes on a card; what is written stays (CA-6). */
@ApplicationScoped
class Notes {

    private static final int LONGEST = 8000;
    private static final int LONGEST_KEY = 120;

    @Inject
    private CardRepository cards;

    @Inject
    private Clock clock;

    CardNote add(long cardId, String text, String requestKey, Caller caller) {
        String body = checked(text, caller);
        if (requestKey != null) {
            if (requestKey.isBlank() || requestKey.length() > LONGEST_KEY) {
                throw new Invalid("Idempotency-Key", "Send 1 to " + LONGEST_KEY + " characters");
            }
            cards.locked(cardId);
            Optional<CardNote> sent = cards.note(cardId, requestKey);
            if (sent.isPresent()) {
                return sent.get();
            }
        }
        CardNote note = new CardNote(cardId, requestKey, body, Author.of(caller), clock.instant());
        cards.add(note);
        return note;
    }

    private static String checked(String text, Caller caller) {
        String body = text == null ? "" : text.replace("\r\n", "\n").strip();
        if (body.isEmpty()) {
            throw new Invalid("text", Messages.text(caller.locale(), "card.note.fault.empty"));
        }
        if (body.length() > LONGEST) {
            throw new Invalid("text", Messages.text(caller.locale(), "card.fault.too-long", LONGEST));
        }
        if (PaymentCards.isNamedIn(body)) {
            throw new Invalid("text", Messages.text(caller.locale(), "card.fault.payment-card"));
        }
        return body;
    }
}
