package io.foyer.mail.message;

import io.foyer.shared.EmailAddress;
import java.time.Instant;
import java.util.List;

/**
 * A mail as read. Texts have LF line ends, no control characters and bounded lengths; lists are never null.
 *
 * @param messageId without angle brackets; derived from {@link #digest} when the mail brings none that can be relied on
 * @param messageIdDerived whether it is derived
 * @param digest SHA-256 of the bytes, hexadecimal: tells two mails with one Message-ID apart
 * @param inReplyTo ids without angle brackets
 * @param references ids without angle brackets, oldest first
 * @param from the first author, or the sender; null when the mail names none
 * @param replyTo where answers are wanted, if not at {@code from}
 * @param to the first recipients
 * @param cc the first copies
 * @param deliveredTo addresses that servers on the way noted (Delivered-To, X-Original-To, Envelope-To)
 * @param subject decoded, one line, empty when there is none
 * @param date as the sender's clock had it; null when missing or impossible
 * @param text the best plain reading of the body
 * @param html the body as HTML, unsafe until {@link MailHtml#sanitise}; null when there is none
 * @param kind who speaks
 * @param bounce what a delivery report says, else null
 * @param attachments in the order of the mail
 * @param warnings what was odd, readable
 * @param marks header fields that matter for loops
 */
public record ReadMail(
        String messageId,
        boolean messageIdDerived,
        String digest,
        List<String> inReplyTo,
        List<String> references,
        MailParty from,
        List<MailParty> replyTo,
        List<MailParty> to,
        List<MailParty> cc,
        List<EmailAddress> deliveredTo,
        String subject,
        Instant date,
        String text,
        String html,
        MailKind kind,
        Bounce bounce,
        List<Attachment> attachments,
        List<String> warnings,
        LoopMarks marks) {

    public ReadMail {
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
        replyTo = List.copyOf(replyTo);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        deliveredTo = List.copyOf(deliveredTo);
        attachments = List.copyOf(attachments);
        warnings = List.copyOf(warnings);
    }

    /** Where an answer goes: the first usable address of Reply-To, else of From; null when there is none. */
    public EmailAddress answerAddress() {
        return replyTo.stream()
                .map(MailParty::address)
                .filter(address -> address != null)
                .findFirst()
                .orElse(from == null ? null : from.address());
    }

    /** Whether a machine may answer it without a person having looked. */
    public boolean answerable() {
        return kind == MailKind.PERSON && answerAddress() != null && !marks.forbidAnswer();
    }
}
