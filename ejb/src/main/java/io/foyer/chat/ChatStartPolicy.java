package io.foyer.chat;

import io.foyer.card.template.PaymentCards;
import io.foyer.shared.EmailAddress;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import io.foyer.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a visitor may say of himself when he begins: an address that is one, and nowhere a payment card's number. */
final class ChatStartPolicy {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PHONE = 60;

    private final Locale locale;
    private final String country;
    private final List<FieldFault> faults = new ArrayList<>();

    private ChatStartPolicy(Locale locale, String country) {
        this.locale = locale;
        this.country = country;
    }

    /** What he says as it is kept; {@link Invalid} names every field that cannot be accepted. */
    static ChatStart checked(ChatStart start, Locale locale, String country) {
        ChatStartPolicy policy = new ChatStartPolicy(locale, country);
        ChatStart kept = new ChatStart(
                cut(policy.free("name", start.name()), LONGEST_NAME),
                policy.email(start.email()),
                cut(policy.phone(start.phone()), LONGEST_PHONE),
                policy.text(start.text()));
        if (!policy.faults.isEmpty()) {
            throw new Invalid(policy.faults);
        }
        return kept;
    }

    private String free(String field, String value) {
        if (PaymentCards.isNamedIn(value)) {
            fault(field, "card.fault.payment-card");
        }
        return value;
    }

    /** A telephone number may look like a card's by chance; behind it, or in its place, none may stand. */
    private String phone(String value) {
        String extension =
                PhoneNumber.parse(value, country).map(PhoneNumber::extension).orElse(value);
        free("phone", extension);
        return value;
    }

    private String email(String value) {
        String address = cut(free("email", value), Integer.MAX_VALUE);
        if (faults.stream().noneMatch(fault -> fault.field().equals("email"))
                && address != null
                && EmailAddress.parse(address).isEmpty()) {
            fault("email", "card.fault.email");
        }
        return address;
    }

    private String text(String value) {
        try {
            return ChatLinePolicy.checked(value, locale);
        } catch (Invalid refused) {
            faults.addAll(refused.faults());
            return null;
        }
    }

    private void fault(String field, String key) {
        faults.add(new FieldFault(field, Messages.text(locale, key)));
    }

    private static String cut(String text, int longest) {
        String clean = text == null ? "" : text.strip();
        return clean.isEmpty() ? null : clean.substring(0, Math.min(clean.length(), longest));
    }
}
