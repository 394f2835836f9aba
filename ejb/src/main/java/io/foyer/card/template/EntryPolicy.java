package io.foyer.card.template;

import io.foyer.shared.Messages;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks what was typed into one field: its type, its limits, and that no payment card's number is among it (CA-1). */
final class EntryPolicy {

    private EntryPolicy() {}

    static Entry read(Field field, String typed, Typing by) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return Entry.of(null);
        }
        if (takesFreeText(field.type()) && PaymentCards.isNamedIn(text)) {
            return Entry.faulty(Messages.text(by.locale(), "card.fault.payment-card"));
        }
        int longest = longest(field);
        if (text.length() > longest) {
            return Entry.faulty(own(field, Messages.text(by.locale(), "card.fault.too-long", longest)));
        }
        Optional<String> kept = FieldText.kept(field, text, by);
        if (kept.isEmpty()) {
            return Entry.faulty(unreadable(field, by));
        }
        if (kept.get().isEmpty()) {
            return Entry.of(null);
        }
        return limitFault(field, kept.get(), by).map(Entry::faulty).orElseGet(() -> Entry.of(kept.get()));
    }

    private static boolean takesFreeText(FieldType type) {
        return switch (type) {
            case TEXT, LONG_TEXT, NUMBER, MONEY, EMAIL, ADDRESS, PERSON -> true;
            case DATE, TIME, CHOICE, MULTI_CHOICE, YES_NO, PHONE, FILE, COMPUTED -> false;
        };
    }

    private static int longest(Field field) {
        Integer own = isWrittenOut(field) ? null : field.limits().maxLength();
        return own == null ? field.type().longest() : own;
    }

    /** Whether it is kept with more around it than a person types. */
    private static boolean isWrittenOut(Field field) {
        return field.isWholeAddress() || field.isPersonChosen();
    }

    private static String unreadable(Field field, Typing by) {
        String key = "card.fault." + field.type().code();
        if (field.type() == FieldType.MONEY) {
            return Messages.text(
                    by.locale(), key, Currency.getInstance(field.currency()).getDisplayName(by.locale()));
        }
        return Messages.text(by.locale(), key);
    }

    private static Optional<String> limitFault(Field field, String value, Typing by) {
        Limits limits = field.limits();
        String plain = field.plain(value);
        if (isWrittenOut(field) && limits.maxLength() != null && plain.length() > limits.maxLength()) {
            return Optional.of(own(field, Messages.text(by.locale(), "card.fault.too-long", limits.maxLength())));
        }
        if (limits.pattern() != null && !Pattern.matches(limits.pattern(), plain)) {
            return Optional.of(own(field, Messages.text(by.locale(), "card.fault.pattern")));
        }
        if (limits.min() != null && field.compare(value, limits.min()) < 0) {
            return Optional.of(
                    own(field, Messages.text(by.locale(), "card.fault.min", FieldText.shown(field, limits.min(), by))));
        }
        if (limits.max() != null && field.compare(value, limits.max()) > 0) {
            return Optional.of(
                    own(field, Messages.text(by.locale(), "card.fault.max", FieldText.shown(field, limits.max(), by))));
        }
        return Optional.empty();
    }

    private static String own(Field field, String general) {
        return field.limits().message() == null ? general : field.limits().message();
    }
}
