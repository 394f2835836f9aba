package io.foyer.mail;

import io.foyer.card.template.PaymentCards;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import io.foyer.shared.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a letter of ours may be: to somebody, about something, with some text, not endless, and no payment card's number. */
final class LetterPolicy {

    private static final int LONGEST_TEXT = 100_000;
    private static final long LARGEST_FILES = 20L * 1024 * 1024;

    private LetterPolicy() {}

    /** The subject that was given, else the preset's for what begins a conversation, else that of what is answered. */
    static String subject(Addressed addressed, PresetRow preset, String given) {
        if (given != null && !given.isBlank()) {
            return SubjectTag.tagged(given, addressed.cardId());
        }
        if (addressed.answered() == null && preset != null && preset.subject() != null) {
            return SubjectTag.tagged(Placeholders.fill(preset.subject(), addressed.values()), addressed.cardId());
        }
        return addressed.answered() == null ? "" : SubjectTag.answer(addressed.subject(), addressed.cardId());
    }

    /** {@link Invalid} names all that is wrong with a letter at once. */
    static void refuseFaults(
            Addressed addressed, String subject, String text, List<MailAnswer.Enclosure> files, Locale locale) {
        List<FieldFault> faults = new ArrayList<>();
        if (addressed.to() == null) {
            faults.add(new FieldFault("to", "No e-mail address of the customer is known"));
        }
        if (text.isBlank()) {
            faults.add(new FieldFault("text", "Write something, or choose a text"));
        }
        if (text.length() > LONGEST_TEXT) {
            faults.add(new FieldFault("text", "Write at most " + LONGEST_TEXT + " characters"));
        }
        String bare = SubjectTag.bare(subject);
        if (bare.isEmpty() || bare.length() > SubjectTag.LONGEST) {
            faults.add(new FieldFault("subject", "Give a subject of at most " + SubjectTag.LONGEST + " characters"));
        }
        if (PaymentCards.isNamedIn(subject)) {
            faults.add(new FieldFault("subject", Messages.text(locale, "mail.fault.payment-card")));
        }
        if (PaymentCards.isNamedIn(text)) {
            faults.add(new FieldFault("text", Messages.text(locale, "mail.fault.payment-card")));
        }
        Set<String> missing = Placeholders.missing(subject + " " + text);
        missing.forEach(name -> faults.add(new FieldFault("text", "Nothing is known for " + name + " yet")));
        if (files.stream().mapToLong(file -> file.bytes().length).sum() > LARGEST_FILES) {
            faults.add(new FieldFault("files", Messages.text(locale, "client.mail.too-large")));
        }
        if (files.stream().map(MailAnswer.Enclosure::name).anyMatch(PaymentCards::isNamedIn)) {
            faults.add(new FieldFault("files", Messages.text(locale, "mail.fault.payment-card")));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }
}
