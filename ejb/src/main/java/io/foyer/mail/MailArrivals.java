package io.foyer.mail;

import io.foyer.platform.Channels;
import io.foyer.platform.DurableQueues;
import io.foyer.platform.Json;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Queue;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes mails from their server in: when {@link #take} returns, the mail lies in the database and its reference on the
 * durable queue (IN-10). Taking it twice gives one entry.
 */
@ApplicationScoped
class MailArrivals {

    private static final int RACES = 5;
    private static final int TOGETHER = 100;

    /** The class of SQL states that tells of a transaction the database took back. */
    private static final String TAKEN_BACK = "40";

    /** Groups of conversations: huge mails wait for each other, and never on all listeners at once. */
    private static final int SIDE_BY_SIDE = 4;

    @Resource(lookup = Channels.INTAKE)
    private Queue intake;

    @Inject
    private DurableQueues queues;

    @Inject
    private RawMails raws;

    @Inject
    private RawStore store;

    void take(Mailbox mailbox, List<RawMails.Arrived> arrived) throws SQLException {
        put(mailbox, stored(arrived));
    }

    /** Puts on the queue what was kept when something broke before it could be put there. */
    void catchUp(Mailbox mailbox) throws SQLException {
        long last = 0;
        List<RawMails.Waiting> slice = raws.waiting(mailbox.id(), last);
        while (!slice.isEmpty()) {
            put(mailbox, slice);
            last = slice.get(slice.size() - 1).id();
            slice = raws.waiting(mailbox.id(), last);
        }
    }

    /** Where several servers keep the same mails at one moment, the database may take one of them back; it is asked again. */
    private List<RawMails.Waiting> stored(List<RawMails.Arrived> arrived) throws SQLException {
        for (int race = 1; ; race++) {
            try {
                return store.store(arrived);
            } catch (SQLException lost) {
                boolean tookBack =
                        lost.getSQLState() != null && lost.getSQLState().startsWith(TAKEN_BACK);
                if (race == RACES || !tookBack) {
                    throw lost;
                }
            }
        }
    }

    private void put(Mailbox mailbox, List<RawMails.Waiting> mails) throws SQLException {
        for (int from = 0; from < mails.size(); from += TOGETHER) {
            List<RawMails.Waiting> some = mails.subList(from, Math.min(mails.size(), from + TOGETHER));
            queues.putAllBehind(intake, MailNotice.KIND, mailbox.connectionId(), messages(mailbox, some));
            raws.queued(some);
        }
    }

    private static List<DurableQueues.Grouped> messages(Mailbox mailbox, List<RawMails.Waiting> mails) {
        Map<String, List<RawMails.Waiting>> groups = mails.stream()
                .collect(Collectors.groupingBy(one -> group(mailbox, one), LinkedHashMap::new, Collectors.toList()));
        List<DurableQueues.Grouped> messages = new ArrayList<>();
        groups.forEach((group, some) -> MailBundles.of(some)
                .forEach(bundle -> messages.add(new DurableQueues.Grouped(
                        Json.write(MailNotice.of(
                                bundle.stream().map(RawMails.Waiting::id).toList())),
                        group))));
        return messages;
    }

    private static String group(Mailbox mailbox, RawMails.Waiting mail) {
        int conversation = Long.hashCode(mailbox.id()) * 31 + mail.conversation();
        return "mail-" + Math.floorMod(conversation, SIDE_BY_SIDE);
    }

    /** Which of these mails are taken already. */
    Set<Long> kept(Mailbox mailbox, long uidValidity, Collection<Long> uids) throws SQLException {
        return raws.uids(mailbox.id(), uidValidity, uids);
    }

    long lastUid(Mailbox mailbox, long uidValidity) throws SQLException {
        return raws.lastUid(mailbox.id(), uidValidity);
    }

    /** When a mail was last taken before its server began to count as it does now. */
    Optional<Instant> lastBefore(Mailbox mailbox, long uidValidity) throws SQLException {
        return raws.lastBefore(mailbox.id(), uidValidity);
    }
}
