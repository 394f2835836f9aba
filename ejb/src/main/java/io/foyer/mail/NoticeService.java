package io.foyer.mail;

import io.foyer.customer.ContactKind;
import io.foyer.customer.ContactPoint;
import io.foyer.customer.Customer;
import io.foyer.intake.AnswerMessage;
import io.foyer.intake.Channel;
import io.foyer.intake.Replies;
import io.foyer.office.Directory;
import io.foyer.office.Role;
import io.foyer.shared.EmailAddress;
import io.foyer.shared.Unavailable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes to customers what nobody writes by hand, in the conversation of the card; marked so that no machine answers. */
@Stateless
@RolesAllowed(Role.THE_SYSTEM)
public class NoticeService {

    private static final Duration WHILE = Duration.ofHours(1);
    private static final int MOST = 6;

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private Replies replies;

    @Inject
    private Mailboxes mailboxes;

    @Inject
    private MailRecords records;

    @Inject
    private OutgoingMails outgoing;

    @Inject
    private Directory directory;

    @Inject
    private Event<MailWritten> written;

    @Inject
    private Clock clock;

    /** Writes it in the transaction at hand; it leaves after the commit. At most six an hour go out about one card. */
    public Notice.Receipt send(Notice notice) {
        try {
            Customer customer = entities.find(Customer.class, notice.customerId());
            Optional<EmailAddress> to = addressOf(customer);
            Optional<Mailbox> mailbox = mailboxes.ofOffice(notice.officeId()).filter(box -> box.smtp() != null);
            if (mailbox.isEmpty()) {
                return new Notice.Receipt(Notice.Outcome.NO_MAILBOX, null);
            }
            if (to.isEmpty()) {
                return new Notice.Receipt(Notice.Outcome.NO_ADDRESS, null);
            }
            if (replies.unsigned(Channel.MAIL, notice.cardId(), clock.instant().minus(WHILE)) >= MOST) {
                return new Notice.Receipt(Notice.Outcome.LATER, null);
            }
            return new Notice.Receipt(
                    Notice.Outcome.QUEUED, write(notice, nameOf(customer, notice.officeId()), to.get(), mailbox.get()));
        } catch (SQLException away) {
            throw new Unavailable("The database does not answer", away);
        }
    }

    private long write(Notice notice, String name, EmailAddress to, Mailbox mailbox) throws SQLException {
        Instant now = clock.instant();
        String subject = SubjectTag.tagged(notice.subject(), notice.cardId());
        String random = UUID.randomUUID().toString().replace("-", "");
        long communication = replies.record(new AnswerMessage(
                Channel.MAIL,
                notice.companyId(),
                notice.officeId(),
                mailbox.connectionId(),
                "out-" + random,
                null,
                notice.customerId(),
                notice.cardId(),
                null,
                name,
                to.key(),
                subject,
                notice.text(),
                0,
                now));
        Optional<Long> known = records.threadOfCard(notice.cardId());
        long thread = known.isPresent() ? known.get() : records.newThread(notice.companyId(), notice.officeId());
        String messageId = "card-" + notice.cardId() + "." + communication + "." + random + "@"
                + mailbox.address().domain();
        byte[] bytes = LetterWriter.bytes(new Letter(
                messageId,
                mailbox.address().address(),
                mailbox.senderName(),
                to.address(),
                name,
                PlusAddress.with(mailbox.address(), records.token(thread)),
                null,
                List.of(),
                subject,
                notice.text(),
                true,
                now,
                List.of()));
        records.keep(new MailRecord(
                communication,
                mailbox.companyId(),
                mailbox.id(),
                thread,
                null,
                "out",
                "person",
                messageId,
                List.of(),
                mailbox.senderName(),
                mailbox.address().address(),
                null,
                to.address(),
                subject,
                now,
                bytes.length,
                null,
                null,
                List.of()));
        outgoing.keep(new OutgoingMails.Waiting(communication, mailbox.id(), to.address(), now, bytes), true);
        written.fire(new MailWritten(communication));
        return communication;
    }

    private static Optional<EmailAddress> addressOf(Customer customer) {
        return customer.contactPoints().stream()
                .filter(point -> point.kind() == ContactKind.EMAIL && point.bouncedAt() == null)
                .map(ContactPoint::matchKey)
                .findFirst()
                .flatMap(EmailAddress::parse);
    }

    private String nameOf(Customer customer, long officeId) {
        return customer.name(directory.officeCountry(officeId));
    }
}
