package io.foyer.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLException;

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
        } catch (AuthenticationFailedException refused) {
            return "The server refuses this login: look at name and "
                    + (account.auth() == MailAccount.Auth.OAUTH2 ? "token" : "password");
        } catch (FolderNotFoundException none) {
            return "There is no such folder";
        } catch (MessagingException away) {
            String server = account.host() + ":" + account.port();
            if (isCausedBy(away, SSLException.class)) {
                return "No protected connection to " + server + " comes about: look at its protection and certificate";
            }
            return isCausedBy(away, IOException.class) || tookTooLong(away)
                    ? server + " does not answer: look at server, port and protection"
                    : "The server says: " + away.getMessage();
        }
    }

    /** The library tells of a time limit as if the server had said so. */
    private static boolean tookTooLong(MessagingException away) {
        return String.valueOf(away.getMessage()).contains(SocketTimeoutException.class.getName());
    }

    private static boolean isCausedBy(MessagingException fault, Class<? extends Exception> cause) {
        for (Throwable one = fault; one != null; one = one.getCause()) {
            if (cause.isInstance(one)) {
                return true;
            }
        }
        return fault.getNextException() != null && cause.isInstance(fault.getNextException());
    }
}
