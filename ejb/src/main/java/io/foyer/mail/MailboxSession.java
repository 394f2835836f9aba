package io.foyer.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** One connection to a mailbox from login to loss: takes what is new in, and waits for more. */
final class MailboxSession implements AutoCloseable {

    /** More is never fetched: what stands in its head is kept, and it stays on its server. */
    static final long LARGEST = 35L * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(MailboxSession.class.getName());
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final int TRIES = 3;
    private static final int TOGETHER = 50;
    private static final int LONGEST_HEAD = 256 * 1024;

    private final Mailbox mailbox;
    private final MailServers servers;
    private final MailArrivals arrivals;
    private final Map<Long, Integer> failures;
    private IMAPStore store;
    private IMAPFolder folder;

    /**
     * Prepares a connection.
     *
     * @param failures how often each uid could not be fetched, kept from connection to connection
     */
    MailboxSession(Mailbox mailbox, MailServers servers, MailArrivals arrivals, Map<Long, Integer> failures) {
        this.mailbox = mailbox;
        this.servers = servers;
        this.arrivals = arrivals;
        this.failures = failures;
    }

    void open() throws MessagingException {
        MailAccount account = mailbox.imap();
        String protocol = account.security() == MailAccount.Security.TLS ? "imaps" : "imap";
        Properties properties = servers.of(protocol, account, servers.idle().plus(GRACE));
        properties.setProperty("mail." + protocol + ".peek", "true");
        properties.setProperty("mail." + protocol + ".fetchsize", String.valueOf(1024 * 1024));
        store = (IMAPStore) Session.getInstance(properties).getStore(protocol);
        store.connect(account.host(), account.port(), account.user(), servers.secretOf(account));
        folder = (IMAPFolder) store.getFolder(mailbox.folder());
        folder.open(Folder.READ_WRITE);
    }

    /** Whether the server tells of new mail by itself. */
    boolean idles() throws MessagingException {
        return store.hasCapability("IDLE");
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
            collectOnce();
            // Some servers tell of what came during another command only when they are asked.
            nudge();
        } while (folder.getMessageCount() > seen);
    }

    private void collectOnce() throws MessagingException, SQLException, IOException {
        long validity = folder.getUIDValidity();
        Map<Long, Message> found = candidates(arrivals.lastUid(mailbox, validity));
        if (found.isEmpty()) {
            return;
        }
        Set<Long> kept = arrivals.kept(mailbox, validity, Collections.min(found.keySet()));
        List<Message> taken = new ArrayList<>();
        for (Map.Entry<Long, Message> one : found.entrySet()) {
            boolean done = kept.contains(one.getKey()) || take(validity, one.getKey(), (IMAPMessage) one.getValue());
            if (done) {
                taken.add(one.getValue());
            }
            if (taken.size() == TOGETHER) {
                flag(taken);
            }
        }
        flag(taken);
    }

    /** What nobody has flagged, and what came after the last one taken, even when somebody flagged it elsewhere. */
    private Map<Long, Message> candidates(long last) throws MessagingException {
        List<Message> messages =
                new ArrayList<>(List.of(folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))));
        if (last > 0) {
            for (Message later : folder.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
                if (later != null && !messages.contains(later)) {
                    messages.add(later);
                }
            }
        }
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(messages.toArray(Message[]::new), profile);
        Map<Long, Message> byUid = new TreeMap<>();
        for (Message message : messages) {
            if (!message.isExpunged()) {
                byUid.put(folder.getUID(message), message);
            }
        }
        return byUid;
    }

    private boolean take(long validity, long uid, IMAPMessage message)
            throws MessagingException, SQLException, IOException {
        RawMails.Place place = new RawMails.Place(mailbox.id(), validity, uid);
        try {
            long size = message.getSize();
            boolean complete = size <= LARGEST;
            arrivals.take(mailbox, place, size, complete, complete ? whole(message) : head(message));
            return true;
        } catch (MessageRemovedException gone) {
            return false;
        } catch (FolderClosedException | StoreClosedException lost) {
            failures.merge(uid, 1, Integer::sum);
            giveUpOn(place);
            throw lost;
        } catch (MessagingException | IOException refused) {
            LOG.log(Level.WARNING, "Mail {0} of {1} could not be fetched: {2}", new Object[] {
                uid, mailbox.address(), refused.getMessage()
            });
            failures.merge(uid, 1, Integer::sum);
            return giveUpOn(place);
        }
    }

    /** A mail that its server never gives is listed as such, so that the others are read. */
    private boolean giveUpOn(RawMails.Place place) throws SQLException {
        if (failures.getOrDefault(place.uid(), 0) < TRIES) {
            return false;
        }
        failures.remove(place.uid());
        arrivals.take(mailbox, place, 0, false, new byte[0]);
        return true;
    }

    private static byte[] whole(IMAPMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.max(1024, message.getSize()));
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static byte[] head(IMAPMessage message) throws MessagingException {
        StringBuilder head = new StringBuilder();
        var lines = message.getAllHeaderLines();
        while (lines.hasMoreElements() && head.length() < LONGEST_HEAD) {
            head.append(lines.nextElement()).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void flag(List<Message> taken) throws MessagingException {
        if (!taken.isEmpty()) {
            folder.setFlags(taken.toArray(Message[]::new), new Flags(Flags.Flag.SEEN), true);
            taken.clear();
        }
    }

    @Override
    public void close() {
        try {
            if (store != null) {
                store.close();
            }
        } catch (MessagingException lost) {
            LOG.log(Level.FINE, "The connection was lost already", lost);
        }
    }
}
