package io.foyer.mail;

import io.foyer.intake.Channel;
import io.foyer.intake.Communication;
import io.foyer.intake.CommunicationStatus;
import io.foyer.intake.EntryFiling;
import io.foyer.intake.EntryMessage;
import io.foyer.intake.FiledEntry;
import io.foyer.mail.message.FormMail;
import io.foyer.mail.message.MailKind;
import io.foyer.mail.message.MailParty;
import io.foyer.mail.message.MailReader;
import io.foyer.mail.message.QuotedText;
import io.foyer.mail.message.ReadMail;
import io.foyer.shared.EmailAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A kept mail as it was read, and what becomes of it.
 *
 * @param text what is new in it, and what it quotes
 * @param message the entry it makes
 */
record MailEntry(
        RawMails.Raw raw, Mailbox mailbox, ReadMail mail, MailKind kind, QuotedText text, EntryMessage message) {

    /**
     * Reads a mail.
     *
     * @param forms what to read a form with, by its advertisement or null
     */
    static MailEntry read(RawMails.Raw raw, byte[] bytes, Mailbox mailbox, Function<Long, TemplateAnswers> forms) {
        ReadMail mail = MailReader.read(bytes);
        MailKind kind = raw.complete() ? mail.kind() : MailKind.UNREADABLE;
        QuotedText text = QuotedText.split(mail.text());
        return new MailEntry(raw, mailbox, mail, kind, text, message(raw, mailbox, mail, text.fresh(), forms));
    }

    /** Whether all of it is in its entry, so that the mail as it came need not be kept for ever. */
    boolean isReadable() {
        return kind != MailKind.UNREADABLE;
    }

    /** The address of the person who wrote it; empty for what a machine sent. */
    Optional<EmailAddress> person() {
        return kind == MailKind.PERSON && mail.from() != null
                ? Optional.ofNullable(mail.from().address())
                : Optional.empty();
    }

    /** Its entry in a conversation. */
    FiledEntry filed(Conversation conversation) {
        return new FiledEntry(
                message,
                new EntryFiling(
                        conversation.customerId(),
                        conversation.cardId(),
                        warning(conversation),
                        status(),
                        conversation.match()));
    }

    private static EntryMessage message(
            RawMails.Raw raw, Mailbox mailbox, ReadMail mail, String fresh, Function<Long, TemplateAnswers> forms) {
        Long adSource = adSource(mailbox, mail);
        TemplateAnswers asked = forms.apply(adSource);
        FormMail form = FormMail.read(fresh, asked.labels());
        Map<String, String> answers = new LinkedHashMap<>(form.fields());
        asked.of(form).forEach(answers::putIfAbsent);
        EmailAddress sender = answerAddress(mail, answers);
        return new EntryMessage(
                EntryMessage.SCHEMA,
                Channel.MAIL,
                mailbox.connectionId(),
                raw.isEmpty() ? MailIdentity.ofUnread(raw.id()) : MailIdentity.of(mail),
                mailbox.officeId(),
                adSource,
                name(mail, answers),
                sender == null ? null : sender.key(),
                answers.get("phone1"),
                mail.subject(),
                fresh.isBlank() ? mail.text() : fresh,
                answers,
                mail.date(),
                raw.storedAt());
    }

    /** Where an answer to it goes; null where nobody knows. */
    EmailAddress answerAddress() {
        return answerAddress(mail, message.answers());
    }

    /** A form names the person who filled it in; the mail itself comes from the site. */
    private static EmailAddress answerAddress(ReadMail mail, Map<String, String> answers) {
        return EmailAddress.parse(answers.get("email1")).orElse(mail.answerAddress());
    }

    private static Long adSource(Mailbox mailbox, ReadMail mail) {
        return Conversations.recipients(mail).stream()
                .flatMap(recipient -> mailbox.adSource(recipient).stream())
                .findFirst()
                .orElse(null);
    }

    private static String name(ReadMail mail, Map<String, String> answers) {
        String filled = (answers.getOrDefault("givenName", "") + " " + answers.getOrDefault("familyName", "")).strip();
        if (!filled.isEmpty()) {
            return filled;
        }
        return mail.from() == null || mail.from().name().isEmpty()
                ? null
                : mail.from().name();
    }

    /** Its row in a conversation. */
    MailRecord record(long communication, long thread) {
        List<String> references = new ArrayList<>(mail.references());
        mail.inReplyTo().stream().filter(id -> !references.contains(id)).forEach(references::add);
        return new MailRecord(
                communication,
                mailbox.companyId(),
                mailbox.id(),
                thread,
                raw.id(),
                "in",
                code(kind),
                mail.messageId(),
                references,
                mail.from() == null ? null : mail.from().name(),
                mail.from() == null ? null : MailRecords.cut(mail.from().given(), 254),
                answerAddress() == null ? null : answerAddress().address(),
                mail.to().stream().map(MailParty::shown).collect(Collectors.joining(", ")),
                mail.subject(),
                mail.date(),
                raw.size(),
                history(),
                mail.html(),
                warnings());
    }

    private String history() {
        return text.fresh().isBlank()
                        || text.history() == null
                        || text.history().isBlank()
                ? null
                : text.history();
    }

    private List<String> warnings() {
        if (raw.complete()) {
            return mail.warnings();
        }
        List<String> warnings = new ArrayList<>(mail.warnings());
        warnings.add(
                raw.size() > MailFetch.LARGEST
                        ? "The mail is too large to be taken in (" + raw.size() / 1_048_576
                                + " MB). It is still in its mailbox."
                        : "The mail could not be fetched. It is still in its mailbox.");
        return warnings;
    }

    /** A machine's words need nobody's hand; what came back, a complaint and what cannot be read does. */
    private CommunicationStatus status() {
        return kind == MailKind.AUTO_REPLY || kind == MailKind.LIST
                ? CommunicationStatus.COMPLETED
                : CommunicationStatus.NEW;
    }

    /** Whether its sender counts as somebody who writes, and not as a machine on the way. */
    boolean isSendersWord() {
        return kind == MailKind.PERSON || kind == MailKind.AUTO_REPLY || kind == MailKind.UNREADABLE;
    }

    private String warning(Conversation conversation) {
        if (!raw.complete()) {
            return raw.size() > MailFetch.LARGEST ? "too-large" : "unreadable";
        }
        if (conversation.byOther()) {
            return Communication.OTHER_SENDER;
        }
        return kind == MailKind.PERSON ? null : code(kind);
    }

    private static String code(MailKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
