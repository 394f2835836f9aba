package io.foyer.mail;

import io.foyer.intake.CommunicationStatus;
import io.foyer.office.Role;
import io.foyer.shared.Unavailable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives a mail of ours to the office's server, outside of every transaction, and notes what became of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed(Role.THE_SYSTEM)
public class MailSending {

    private static final Logger LOG = Logger.getLogger(MailSending.class.getName());

    /** Servers that are away come back; after this nobody waits for the answer any more. */
    private static final Duration GIVE_UP = Duration.ofDays(2);

    @Inject
    private OutgoingMails outgoing;

    @Inject
    private Mailboxes mailboxes;

    @Inject
    private SmtpServer server;

    @Inject
    private Clock clock;

    /** Sends it, or notes for good why not; {@link Unavailable} where trying again may help. */
    public void send(long communicationId) {
        try {
            Optional<OutgoingMails.Waiting> mail = outgoing.waiting(communicationId);
            if (mail.isPresent()) {
                send(mail.get());
            }
        } catch (SQLDataException broken) {
            giveUp(communicationId, broken);
        } catch (SQLException away) {
            throw new Unavailable("The database does not answer", away);
        }
    }

    private void send(OutgoingMails.Waiting mail) throws SQLException {
        Optional<Mailbox> mailbox = mailboxes.find(mail.mailboxId());
        if (mailbox.isEmpty() || mailbox.get().smtp() == null) {
            ended(mail, CommunicationStatus.FAILED, "The office's mailbox does not send");
            return;
        }
        try {
            server.send(mailbox.get(), mail.recipient(), mail.bytes());
            ended(mail, CommunicationStatus.SENT, null);
        } catch (MessagingException refused) {
            Optional<String> forGood = SmtpServer.refusal(refused);
            if (forGood.isEmpty() && clock.instant().isBefore(mail.writtenAt().plus(GIVE_UP))) {
                throw new Unavailable("The mail server did not take the mail: " + refused.getMessage(), refused);
            }
            ended(mail, CommunicationStatus.FAILED, forGood.orElse(refused.getMessage()));
        }
    }

    private void giveUp(long communicationId, SQLDataException broken) {
        LOG.log(Level.SEVERE, "Mail " + communicationId + " of ours cannot be sent", broken);
        try {
            outgoing.ended(communicationId, CommunicationStatus.FAILED, broken.getMessage(), clock.instant());
        } catch (SQLException away) {
            throw new Unavailable("The database does not answer", away);
        }
    }

    private void ended(OutgoingMails.Waiting mail, CommunicationStatus status, String why) throws SQLException {
        outgoing.ended(mail.communicationId(), status, why, clock.instant());
    }
}
