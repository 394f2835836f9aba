package io.foyer.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.ReceivedDateTerm;
import jakarta.mail.search.SearchTerm;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** Takes what is new in an open folder in; a mail that its server does not give never stops the others. */
final class MailboxReading {

    private static final Logger LOG = Logger.getLogger(MailboxReading.class.getName());
    private static final int TOGETHER = 50;
    private static final long TOGETHER_BYTES = 2L * 1024 * 1024;

    /** When a server counts anew, mails are looked at again from so long before the last one taken. */
    private static final Duration LOOK_BACK = Duration.ofDays(3);

    private final Mailbox mailbox;
    private final IMAPFolder folder;
    private final MailArrivals arrivals;
    private final Refusals refusals;

    MailboxReading(Mailbox mailbox, IMAPFolder folder, MailArrivals arrivals, Refusals refusals) {
        this.mailbox = mailbox;
        this.folder = folder;
        this.arrivals = arrivals;
        this.refusals = refusals;
    }

    /** Takes in what is new now: many small mails at a time, large ones and those that failed before each alone and last. */
    void collect() throws MessagingException, SQLException, IOException {
        long validity = folder.getUIDValidity();
        Map<Long, IMAPMessage> found = candidates(validity);
        if (found.isEmpty()) {
            return;
        }
        Set<Long> kept = arrivals.kept(mailbox, validity, Collections.min(found.keySet()));
        flag(found.entrySet().stream()
                .filter(one -> kept.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList());
        found.keySet().removeAll(kept);
        List<RawMails.Place> places = found.keySet().stream()
                .map(uid -> new RawMails.Place(mailbox.id(), validity, uid))
                .toList();
        List<RawMails.Place> together = new ArrayList<>();
        List<RawMails.Place> large = new ArrayList<>();
        long bytes = 0;
        for (RawMails.Place place : places) {
            int size = found.get(place.uid()).getSize();
            if (refusals.isSuspect(place)) {
                continue;
            }
            if (size > TOGETHER_BYTES) {
                large.add(place);
                continue;
            }
            if (together.size() == TOGETHER || bytes + size > TOGETHER_BYTES) {
                takeTogether(together, found);
                bytes = 0;
            }
            together.add(place);
            bytes += size;
        }
        takeTogether(together, found);
        for (RawMails.Place place : large) {
            takeAlone(place, found.get(place.uid()));
        }
        for (RawMails.Place place : refusals.suspects(places)) {
            takeAlone(place, found.get(place.uid()));
        }
    }

    /** What nobody has flagged, and what came after the last one taken, even when somebody flagged it elsewhere. */
    private Map<Long, IMAPMessage> candidates(long validity) throws MessagingException, SQLException {
        long last = arrivals.lastUid(mailbox, validity);
        Set<Message> messages = new java.util.LinkedHashSet<>(List.of(folder.search(unseen())));
        if (last > 0) {
            addAll(messages, folder.getMessagesByUID(last + 1, UIDFolder.LASTUID));
        } else {
            Optional<Instant> before = arrivals.lastBefore(mailbox, validity);
            if (before.isPresent()) {
                addAll(messages, folder.search(since(before.get().minus(LOOK_BACK))));
            }
        }
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(messages.toArray(Message[]::new), profile);
        Map<Long, IMAPMessage> byUid = new TreeMap<>();
        for (Message message : messages) {
            if (!message.isExpunged()) {
                byUid.put(folder.getUID(message), (IMAPMessage) message);
            }
        }
        return byUid;
    }

    private static SearchTerm unseen() {
        return new FlagTerm(new Flags(Flags.Flag.SEEN), false);
    }

    private static SearchTerm since(Instant day) {
        return new ReceivedDateTerm(ComparisonTerm.GE, Date.from(day));
    }

    private static void addAll(Set<Message> messages, Message[] more) {
        for (Message one : more) {
            if (one != null) {
                messages.add(one);
            }
        }
    }

    /** Empties the list; what was not given is asked for alone later. */
    private void takeTogether(List<RawMails.Place> places, Map<Long, IMAPMessage> found)
            throws MessagingException, SQLException {
        if (places.isEmpty()) {
            return;
        }
        try {
            Map<Long, byte[]> given = MailFetch.together(
                    folder, places.stream().map(RawMails.Place::uid).toList());
            List<RawMails.Arrived> arrived = places.stream()
                    .filter(place -> given.containsKey(place.uid()))
                    .map(place ->
                            new RawMails.Arrived(place, given.get(place.uid()).length, true, given.get(place.uid())))
                    .toList();
            arrivals.take(mailbox, arrived);
            flag(arrived.stream().map(one -> found.get(one.place().uid())).toList());
            places.stream().filter(place -> !given.containsKey(place.uid())).forEach(refusals::note);
        } catch (FolderClosedException | StoreClosedException lost) {
            places.forEach(refusals::note);
            throw lost;
        } finally {
            places.clear();
        }
    }

    private void takeAlone(RawMails.Place place, IMAPMessage message)
            throws MessagingException, SQLException, IOException {
        if (refusals.isHopeless(place)) {
            LOG.log(
                    Level.WARNING,
                    "Mail {0} of {1} is listed without its text: its server does not give it",
                    new Object[] {place.uid(), mailbox.address()});
            take(place, message, 0, false, new byte[0]);
            return;
        }
        try {
            long size = message.getSize();
            boolean complete = size <= MailFetch.LARGEST;
            take(place, message, size, complete, complete ? MailFetch.whole(message) : MailFetch.head(message));
        } catch (MessageRemovedException gone) {
            refusals.forget(place);
        } catch (FolderClosedException | StoreClosedException lost) {
            refusals.note(place);
            throw lost;
        } catch (MessagingException | IOException refused) {
            LOG.log(Level.WARNING, "Mail {0} of {1} could not be fetched: {2}", new Object[] {
                place.uid(), mailbox.address(), refused.getMessage()
            });
            refusals.note(place);
        }
    }

    private void take(RawMails.Place place, IMAPMessage message, long size, boolean complete, byte[] bytes)
            throws MessagingException, SQLException {
        arrivals.take(mailbox, List.of(new RawMails.Arrived(place, size, complete, bytes)));
        refusals.forget(place);
        flag(List.of(message));
    }

    private void flag(List<IMAPMessage> taken) throws MessagingException {
        if (!taken.isEmpty()) {
            folder.setFlags(taken.toArray(Message[]::new), new Flags(Flags.Flag.SEEN), true);
        }
    }
}
