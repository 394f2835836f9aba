package io.foyer.mail;

import io.foyer.customer.ContactBounces;
import io.foyer.intake.Channel;
import io.foyer.intake.CommunicationStatus;
import io.foyer.intake.EntryMessage;
import io.foyer.intake.EntryService;
import io.foyer.intake.Unprocessable;
import io.foyer.mail.message.FormMail;
import io.foyer.mail.message.MailKind;
import io.foyer.mail.message.MailParty;
import io.foyer.mail.message.MailReader;
import io.foyer.mail.message.QuotedText;
import io.foyer.mail.message.ReadMail;
import io.foyer.office.Role;
import io.foyer.shared.EmailAddress;
import io.foyer.shared.Unavailable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes an entry of a kept mail, on the conversation it belongs to; a second delivery changes nothing. */
@Stateless
@RolesAllowed(Role.THE_SYSTEM)
public class MailFiling {

    @Inject
    private RawMails raws;

    @Inject
    private Mailboxes mailboxes;

    @Inject
    private MailRecords records;

    @Inject
    private MailFiles files;

    @Inject
    private Conversations conversations;

    @Inject
    private Bounces bounces;

    @Inject
    private ContactBounces contacts;

    @Inject
    private LargeMails large;

    @EJB
    private EntryService entries;

    /**
     * Files a kept mail in one transaction; {@link Unprocessable} where its mailbox was closed, {@link Unavailable} where the
     * database is away.
     */
    public void file(long rawId) {
        try {
            RawMails.Raw raw = raws.find(rawId).orElseThrow(() -> new Unprocessable("There is no mail " + rawId, null));
            if (raw.contentId() == null || raw.filed()) {
                return;
            }
            Mailbox mailbox = mailboxes
                    .find(raw.mailboxId())
                    .orElseThrow(() -> new Unprocessable("The mailbox " + raw.mailboxId() + " is closed", null));
            large.admit(raw.size(), () -> file(raw, mailbox, MailReader.read(raws.bytes(raw))));
        } catch (SQLException fault) {
            throw new Unavailable("The database did not keep the mail", fault);
        }
    }

    private void file(RawMails.Raw raw, Mailbox mailbox, ReadMail mail) throws SQLException {
        MailKind kind = raw.complete() ? mail.kind() : MailKind.UNREADABLE;
        EntryMessage entry = entry(raw, mailbox, mail);
        boolean isSecondDelivery = records.isKnown(entry);
        if (isSecondDelivery || kind != MailKind.UNREADABLE) {
            raws.disposable(raw.id());
        }
        if (isSecondDelivery) {
            return;
        }
        Conversation conversation = conversations.of(mail, mailbox);
        long thread = conversation.threadId() != 0
                ? conversation.threadId()
                : records.newThread(mailbox.companyId(), mailbox.officeId());
        if (kind == MailKind.PERSON && mail.from() != null && mail.from().address() != null) {
            contacts.clear(mailbox.companyId(), mail.from().address());
        }
        // The entry comes last of what takes time: with it the office's next number is drawn, and its calls wait until
        // the commit.
        List<Long> contents = files.store(mail.attachments());
        long communication = entries.record(entry, conversation.filing(warning(raw, kind), status(kind)));
        records.keep(record(raw, mailbox, mail, kind, communication, thread));
        files.keep(communication, mail.attachments(), contents);
        if (mail.bounce() != null) {
            bounces.mark(mailbox, mail.bounce());
        }
    }

    private static EntryMessage entry(RawMails.Raw raw, Mailbox mailbox, ReadMail mail) {
        String fresh = QuotedText.split(mail.text()).fresh();
        FormMail form = FormMail.read(fresh);
        Map<String, String> answers = new LinkedHashMap<>(form.found() ? form.fields() : Map.of());
        EmailAddress sender = EmailAddress.parse(answers.get("email1")).orElse(mail.answerAddress());
        return new EntryMessage(
                EntryMessage.SCHEMA,
                Channel.MAIL,
                mailbox.connectionId(),
                raw.isEmpty() ? MailIdentity.ofUnread(raw.id()) : MailIdentity.of(mail),
                mailbox.officeId(),
                adSource(mailbox, mail),
                name(mail, answers),
                sender == null ? null : sender.key(),
                answers.get("phone1"),
                mail.subject(),
                fresh.isBlank() ? mail.text() : fresh,
                answers,
                mail.date(),
                raw.storedAt());
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

    private MailRecord record(
            RawMails.Raw raw, Mailbox mailbox, ReadMail mail, MailKind kind, long communication, long thread) {
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
                mail.answerAddress() == null ? null : mail.answerAddress().address(),
                mail.to().stream().map(MailParty::shown).collect(Collectors.joining(", ")),
                mail.subject(),
                mail.date(),
                raw.size(),
                history(mail),
                mail.html(),
                warnings(raw, mail));
    }

    private static String history(ReadMail mail) {
        QuotedText text = QuotedText.split(mail.text());
        return text.fresh().isBlank()
                        || text.history() == null
                        || text.history().isBlank()
                ? null
                : text.history();
    }

    private static List<String> warnings(RawMails.Raw raw, ReadMail mail) {
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
    private static CommunicationStatus status(MailKind kind) {
        return kind == MailKind.AUTO_REPLY || kind == MailKind.LIST
                ? CommunicationStatus.COMPLETED
                : CommunicationStatus.NEW;
    }

    private static String warning(RawMails.Raw raw, MailKind kind) {
        if (!raw.complete()) {
            return raw.size() > MailFetch.LARGEST ? "too-large" : "unreadable";
        }
        return kind == MailKind.PERSON ? null : code(kind);
    }

    private static String code(MailKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
