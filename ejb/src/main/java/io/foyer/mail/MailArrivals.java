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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes mails from their server in: when {@link #take} returns, the mail lies in the database and its reference on the
 * durable queue (IN-10). Taking it twice gives one entry.
 */
@ApplicationScoped
class MailArrivals {

    @Resource(lookup = Channels.MAIL_IN)
    private Queue mails;

    @Inject
    private DurableQueues queues;

    @Inject
    private RawMails raws;

    void take(Mailbox mailbox, List<RawMails.Arrived> arrived) throws SQLException {
        put(mailbox, raws.store(arrived));
    }

    /** Puts on the queue what was kept when something broke before it could be put there. */
    void catchUp(Mailbox mailbox) throws SQLException {
        put(mailbox, raws.waiting(mailbox.id()));
    }

    private void put(Mailbox mailbox, List<RawMails.Waiting> waiting) throws SQLException {
        for (RawMails.Waiting one : waiting) {
            String text = Json.write(new MailNotice(MailNotice.SCHEMA, one.id()));
            String group = "mail-" + mailbox.id() + "-" + one.conversation();
            queues.put(mails, MailNotice.KIND, text, group, mailbox.connectionId());
        }
        raws.queued(waiting);
    }

    Set<Long> kept(Mailbox mailbox, long uidValidity, long leastUid) throws SQLException {
        return raws.uids(mailbox.id(), uidValidity, leastUid);
    }

    long lastUid(Mailbox mailbox, long uidValidity) throws SQLException {
        return raws.lastUid(mailbox.id(), uidValidity);
    }

    /** When a mail was last taken before its server began to count as it does now. */
    Optional<Instant> lastBefore(Mailbox mailbox, long uidValidity) throws SQLException {
        return raws.lastBefore(mailbox.id(), uidValidity);
    }
}
