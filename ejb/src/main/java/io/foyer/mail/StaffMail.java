package io.foyer.mail;

import io.foyer.shared.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Writes to people of the house from the office's address; it is in no conversation and on no card. */
@ApplicationScoped
public class StaffMail {

    @Inject
    private Mailboxes mailboxes;

    @Inject
    private SmtpServer server;

    @Inject
    private Clock clock;

    /** Whether the office has a mailbox that sends. */
    public boolean isThere(long officeId) {
        try {
            return sender(officeId).isPresent();
        } catch (SQLException away) {
            throw new Unavailable("The database does not answer", away);
        }
    }

    private Optional<Mailbox> sender(long officeId) throws SQLException {
        return mailboxes.ofOffice(officeId).filter(box -> box.smtp() != null);
    }

    /**
     * Sends a mail now from an office that has a mailbox.
     *
     * @param key the same for each try of one mail, so that one that comes twice is known for the same
     * @return why it will never be taken, or empty where it was
     * @throws Unavailable where trying again may help
     */
    public Optional<String> send(long officeId, String to, String name, String subject, String text, String key) {
        try {
            Mailbox mailbox = sender(officeId).orElseThrow();
            server.send(mailbox, to, letter(mailbox, to, name, subject, text, key));
            return Optional.empty();
        } catch (SQLException away) {
            throw new Unavailable("The database does not answer", away);
        } catch (MessagingException refused) {
            return Optional.of(SmtpServer.refusal(refused)
                    .orElseThrow(() -> new Unavailable("The mail server did not take the mail", refused)));
        }
    }

    private byte[] letter(Mailbox mailbox, String to, String name, String subject, String text, String key) {
        String from = mailbox.address().address();
        return LetterWriter.bytes(new Letter(
                key + "@" + mailbox.address().domain(),
                from,
                mailbox.senderName(),
                to,
                name,
                from,
                null,
                List.of(),
                subject,
                text,
                true,
                clock.instant(),
                List.of()));
    }
}
