package io.foyer.mail;

import io.foyer.customer.ContactKind;
import io.foyer.customer.ContactPoint;
import io.foyer.customer.Customer;
import io.foyer.intake.Channel;
import io.foyer.intake.Replies;
import io.foyer.office.Directory;
import io.foyer.office.Role;
import io.foyer.shared.EmailAddress;
import io.foyer.shared.Unavailable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private Outbox outbox;

    @Inject
    private Directory directory;

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
        String subject = SubjectTag.tagged(notice.subject(), notice.cardId());
        Addressed addressed = new Addressed(
                notice.officeId(),
                null,
                notice.customerId(),
                notice.cardId(),
                null,
                to,
                name,
                records.threadOfCard(notice.cardId()).orElse(0L),
                null,
                List.of(),
                subject,
                "",
                Map.of(),
                false);
        return outbox.put(
                new Outbox.Text(Outbox.newName(), subject, notice.text(), List.of()),
                addressed,
                mailbox,
                Outbox.Writer.nobody(mailbox.senderName()));
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
