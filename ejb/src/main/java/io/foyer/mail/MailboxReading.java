package io.foyer.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
    private static final int TOGETHER = 100;
    private static final long TOGETHER_BYTES = 2L * 1024 * 1024;

    private static final long HIGHEST_UID = 0xffff_ffffL;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d-MMM-yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

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

    /**
     * Takes in what is new now, some hundred at a time: many small mails together, large ones and those that failed before each
     * alone and after all others.
     */
    void collect() throws MessagingException, SQLException, IOException {
        long validity = folder.getUIDValidity();
        long[] uids = candidates(validity);
        List<RawMails.Place> later = new ArrayList<>();
        for (int from = 0; from < uids.length; from += RawMails.SLICE) {
            long[] slice = Arrays.copyOfRange(uids, from, Math.min(uids.length, from + RawMails.SLICE));
            later.addAll(collectSmall(validity, slice));
        }
        for (RawMails.Place place : later) {
            if (!refusals.isSuspect(place)) {
                takeAlone(place);
            }
        }
        for (RawMails.Place place : refusals.suspects(later)) {
            takeAlone(place);
        }
    }

    /** What nobody has flagged, and what came after the last one taken, even when somebody flagged it elsewhere. */
    private long[] candidates(long validity) throws MessagingException, SQLException {
        long last = arrivals.lastUid(mailbox, validity);
        if (last > 0) {
            return MailFetch.search(folder, "OR UNSEEN UID " + (last + 1) + ":" + HIGHEST_UID);
        }
        Optional<Instant> before = arrivals.lastBefore(mailbox, validity);
        return MailFetch.search(
                folder,
                before.isEmpty()
                        ? "UNSEEN"
                        : "OR UNSEEN SINCE " + DAY.format(before.get().minus(LOOK_BACK)));
    }

    /** Gives what has to be asked for alone. */
    private List<RawMails.Place> collectSmall(long validity, long[] uids) throws MessagingException, SQLException {
        Map<Long, IMAPMessage> found = messages(uids);
        Set<Long> kept = arrivals.kept(mailbox, validity, found.keySet());
        flag(found.entrySet().stream()
                .filter(one -> kept.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList());
        found.keySet().removeAll(kept);
        List<RawMails.Place> together = new ArrayList<>();
        List<RawMails.Place> later = new ArrayList<>();
        long bytes = 0;
        for (Map.Entry<Long, IMAPMessage> one : found.entrySet()) {
            RawMails.Place place = new RawMails.Place(mailbox.id(), validity, one.getKey());
            int size = one.getValue().getSize();
            if (size > TOGETHER_BYTES || refusals.isSuspect(place)) {
                later.add(place);
                continue;
            }
            if (together.size() == TOGETHER || bytes + size > TOGETHER_BYTES) {
                later.addAll(takeTogether(together, found));
                together.clear();
                bytes = 0;
            }
            together.add(place);
            bytes += size;
        }
        later.addAll(takeTogether(together, found));
        return later;
    }

    private Map<Long, IMAPMessage> messages(long[] uids) throws MessagingException {
        Message[] messages = Arrays.stream(folder.getMessagesByUID(uids))
                .filter(one -> one != null && !one.isExpunged())
                .toArray(Message[]::new);
        FetchProfile profile = new FetchProfile();
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(messages, profile);
        Map<Long, IMAPMessage> byUid = new TreeMap<>();
        for (Message message : messages) {
            if (!message.isExpunged()) {
                byUid.put(folder.getUID(message), (IMAPMessage) message);
            }
        }
        return byUid;
    }

    /** Gives what its server did not give, to be asked for alone. */
    private List<RawMails.Place> takeTogether(List<RawMails.Place> places, Map<Long, IMAPMessage> found)
            throws MessagingException, SQLException {
        if (places.isEmpty()) {
            return List.of();
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
            List<RawMails.Place> refused = places.stream()
                    .filter(place -> !given.containsKey(place.uid()))
                    .toList();
            refused.forEach(refusals::note);
            return refused;
        } catch (FolderClosedException | StoreClosedException lost) {
            places.forEach(refusals::note);
            throw lost;
        }
    }

    private void takeAlone(RawMails.Place place) throws MessagingException, SQLException, IOException {
        IMAPMessage message = (IMAPMessage) folder.getMessageByUID(place.uid());
        if (message == null) {
            refusals.forget(place);
            return;
        }
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
