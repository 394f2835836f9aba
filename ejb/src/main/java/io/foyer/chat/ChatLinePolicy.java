package io.foyer.chat;

import io.foyer.card.template.PaymentCards;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import java.util.Locale;
import java.util.regex.Pattern;

/** What may stand in one line: some text, not endless, and no payment card's number. */
final class ChatLinePolicy {

    static final int LONGEST = 4_000;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}");

    private ChatLinePolicy() {}

    /** The text as it is kept; {@link Invalid} names {@code text} with a sentence for a person. */
    static String checked(String text, Locale locale) {
        String clean = text == null
                ? ""
                : UNSEEN.matcher(text.replace("\r\n", "\n")).replaceAll("").strip();
        if (clean.isEmpty()) {
            throw new Invalid("text", Messages.text(locale, "chat.fault.empty"));
        }
        if (clean.length() > LONGEST) {
            throw new Invalid("text", Messages.text(locale, "card.fault.too-long", LONGEST));
        }
        if (PaymentCards.isNamedIn(clean)) {
            throw new Invalid("text", Messages.text(locale, "card.fault.payment-card"));
        }
        return clean;
    }
}
