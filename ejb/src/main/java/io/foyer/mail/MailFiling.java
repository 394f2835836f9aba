package io.foyer.mail;

import io.foyer.customer.ContactBounces;
import io.foyer.intake.EntryService;
import io.foyer.intake.FiledEntry;
import io.foyer.intake.Unprocessable;
import io.foyer.mail.message.ReadMail;
import io.foyer.office.Role;
import io.foyer.shared.Unavailable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes entries of kept mails, each on the conversation it belongs to; a second delivery changes nothing. */
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
    private MailedForms forms;

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
     * Files kept mails of one mailbox in one transaction: all or none; {@link Unprocessable} where one is not there,
     * {@link Unavailable} where the database is away.
     */
    public void file(List<Long> rawIds) {
        try {
            List<RawMails.Raw> kept = raws.find(rawIds);
            if (kept.size() < rawIds.size()) {
                throw new Unprocessable("Of the mails " + rawIds + " only " + kept.size() + " are there", null);
            }
            List<RawMails.Raw> waiting = kept.stream()
                    .filter(raw -> raw.contentId() != null && !raw.filed())
                    .toList();
            if (waiting.isEmpty()) {
                return;
            }
            long mailboxId = waiting.get(0).mailboxId();
            Mailbox mailbox = mailboxes
                    .findEver(mailboxId)
                    .orElseThrow(() -> new Unprocessable("There is no mailbox " + mailboxId, null));
            long size = waiting.stream().mapToLong(RawMails.Raw::size).sum();
            large.admit(size, () -> file(waiting, mailbox));
        } catch (SQLException fault) {
            throw new Unavailable("The database did not keep the mail", fault);
        }
    }

    private void file(List<RawMails.Raw> kept, Mailbox mailbox) throws SQLException {
        Map<Long, byte[]> bytes = raws.bytes(kept);
        Map<Long, TemplateAnswers> byAdSource = new HashMap<>();
        List<MailEntry> mails = kept.stream()
                .map(raw -> MailEntry.read(
                        raw,
                        bytes.get(raw.contentId()),
                        mailbox,
                        source -> byAdSource.computeIfAbsent(source, any -> forms.of(mailbox, source))))
                .toList();
        Set<String> known = records.known(
                mailbox.connectionId(),
                mails.stream().map(one -> one.message().externalId()).toList());
        raws.disposable(mails.stream()
                .filter(one -> one.isReadable() || known.contains(one.message().externalId()))
                .map(one -> one.raw().id())
                .toList());
        List<MailEntry> fresh = mails.stream()
                .filter(one -> !known.contains(one.message().externalId()))
                .toList();
        if (!fresh.isEmpty()) {
            keep(fresh, mailbox);
        }
    }

    private void keep(List<MailEntry> mails, Mailbox mailbox) throws SQLException {
        List<Conversation> found = conversations.of(mails, mailbox);
        contacts.clear(
                mailbox.companyId(),
                mails.stream().flatMap(one -> one.person().stream()).toList());
        List<List<Long>> contents = new ArrayList<>();
        List<FiledEntry> filed = new ArrayList<>();
        for (int i = 0; i < mails.size(); i++) {
            contents.add(files.store(mails.get(i).mail().attachments()));
            filed.add(mails.get(i).filed(found.get(i)));
        }
        // The entries come last of what takes time: with them the office's next numbers are drawn, and its calls wait
        // until the commit.
        List<Long> communications = entries.record(filed);
        List<MailRecord> rows = new ArrayList<>();
        for (int i = 0; i < mails.size(); i++) {
            rows.add(mails.get(i).record(communications.get(i), found.get(i).threadId()));
        }
        records.keep(rows);
        for (int i = 0; i < mails.size(); i++) {
            ReadMail mail = mails.get(i).mail();
            files.keep(communications.get(i), mail.attachments(), contents.get(i));
            if (mail.bounce() != null) {
                bounces.mark(mailbox, mail.bounce());
            }
        }
    }
}
