package io.foyer.mail;

import io.foyer.shared.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes to people of the house from the office's address; it is in no conversation and on no card. */
@ApplicationScoped
public class StaffMail {

    @Inject
    private Mailboxes mailboxes;

    @Inject
    private SmtpServer server;

    @Inject
    private Clock clock;

    /**
     * Sends a mail now.
     *
     * @return why it will never be taken, or empty where it was
     * @throws Unavailable where trying again may help
     */
    public Optional<String> send(long officeId, String to, String name, String subject, String text) {
        try {
            Optional<Mailbox> mailbox = mailboxes.ofOffice(officeId).filter(box -> box.smtp() != null);
            if (mailbox.isEmpty()) {
                return Optional.of("The office has no mailbox that sends");
            }
            server.send(mailbox.get(), to, letter(mailbox.get(), to, name, subject, text));
            return Optional.empty();
        } catch (SQLException away) {
            throw new Unavailable("The database does not answer", away);
        } catch (MessagingException refused) {
            return Optional.of(SmtpServer.refusal(refused)
                    .orElseThrow(() -> new Unavailable("The mail server did not take the mail", refused)));
        }
    }

    private byte[] letter(Mailbox mailbox, String to, String name, String subject, String text) {
        String from = mailbox.address().address();
        return LetterWriter.bytes(new Letter(
                "page." + UUID.randomUUID() + "@" + mailbox.address().domain(),
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
