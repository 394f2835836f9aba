package io.foyer.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
import java.util.Properties;

/** Logs in to a mailbox's servers once, to say at once whether they are set up well; reads and sends nothing. */
@ApplicationScoped
class MailboxProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private interface Login {
        void run() throws MessagingException;
    }

    @Inject
    private MailServers servers;

    @Inject
    private SmtpServer sending;

    MailboxTrial tryOut(Mailbox mailbox) {
        String imap = faultOf(() -> read(mailbox), mailbox.imap());
        String smtp = mailbox.smtp() == null ? null : faultOf(() -> sending.signIn(mailbox, PATIENCE), mailbox.smtp());
        return new MailboxTrial(imap, mailbox.smtp() != null, smtp);
    }

    private void read(Mailbox mailbox) throws MessagingException {
        MailAccount account = mailbox.imap();
        String protocol = account.security() == MailAccount.Security.TLS ? "imaps" : "imap";
        Properties properties = servers.of(protocol, account, PATIENCE);
        try (Store store = Session.getInstance(properties).getStore(protocol)) {
            store.connect(account.host(), account.port(), account.user(), servers.secretOf(account));
            if (!store.getFolder(mailbox.folder()).exists()) {
                throw new FolderNotFoundException(store.getFolder(mailbox.folder()));
            }
        }
    }

    private static String faultOf(Login login, MailAccount account) {
        try {
            login.run();
            return null;
        } catch (MessagingException fault) {
            return ServerFaults.sentence(fault, account);
        }
    }
}
