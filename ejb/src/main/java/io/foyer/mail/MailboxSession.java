package io.foyer.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** One connection to a mailbox from login to loss: takes what is new in, and waits for more. */
final class MailboxSession implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(MailboxSession.class.getName());

    private final Mailbox mailbox;
    private final MailServers servers;
    private final MailArrivals arrivals;
    private final Refusals refusals;
    private IMAPStore store;
    private IMAPFolder folder;

    /**
     * Prepares a connection.
     *
     * @param refusals what its server did not give, kept from connection to connection
     */
    MailboxSession(Mailbox mailbox, MailServers servers, MailArrivals arrivals, Refusals refusals) {
        this.mailbox = mailbox;
        this.servers = servers;
        this.arrivals = arrivals;
        this.refusals = refusals;
    }

    void open() throws MessagingException {
        MailAccount account = mailbox.imap();
        String protocol = account.security() == MailAccount.Security.TLS ? "imaps" : "imap";
        Properties properties = servers.of(protocol, account, servers.idle().plus(servers.grace()));
        properties.setProperty("mail." + protocol + ".peek", "true");
        properties.setProperty("mail." + protocol + ".fetchsize", String.valueOf(1024 * 1024));
        store = (IMAPStore) Session.getInstance(properties).getStore(protocol);
        store.connect(account.host(), account.port(), account.user(), servers.secretOf(account));
        folder = (IMAPFolder) store.getFolder(mailbox.folder());
        folder.open(Folder.READ_WRITE);
    }

    /** Whether the server tells of new mail by itself. */
    boolean idles() throws MessagingException {
        return (Boolean) folder.doCommand(protocol -> protocol.hasCapability("IDLE"));
    }

    /** Waits until the server tells of something, {@link #nudge} is called or the connection is lost. */
    void idle() throws MessagingException {
        folder.idle(true);
    }

    /** Ends a wait and keeps the connection alive. */
    void nudge() throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.simpleCommand("NOOP", null);
            return null;
        });
    }

    /** Takes everything in that is new, also what comes meanwhile. */
    void collect() throws MessagingException, SQLException, IOException {
        arrivals.catchUp(mailbox);
        int seen;
        do {
            seen = folder.getMessageCount();
            new MailboxReading(mailbox, folder, arrivals, refusals).collect();
            // Some servers tell of what came during another command only when they are asked.
            nudge();
        } while (folder.getMessageCount() > seen);
    }

    @Override
    public void close() {
        try {
            if (folder != null) {
                // A server that hangs would be waited for when it is told good-bye.
                folder.forceClose();
            }
            if (store != null) {
                store.close();
            }
        } catch (MessagingException lost) {
            LOG.log(Level.FINE, "The connection was lost already", lost);
        }
    }
}
