package io.foyer.mail;

import io.foyer.platform.Channels;
import io.foyer.platform.DurableQueues;
import io.foyer.platform.Json;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Queue;
import java.sql.SQLException;
import java.util.Set;

/**
 * Takes mails from their server in: when {@link #take} returns, the mail lies in the database and its reference on the
 * durable queue (IN-10). Taking it twice gives one entry.
 */
@ApplicationScoped
class MailArrivals {

    @Resource(lookup = Channels.INTAKE)
    private Queue intake;

    @Inject
    private DurableQueues queues;

    @Inject
    private RawMails raws;

    void take(Mailbox mailbox, RawMails.Place place, long size, boolean complete, byte[] bytes) throws SQLException {
        queue(mailbox, raws.store(place, size, complete, bytes));
    }

    /** Puts on the queue what was kept when something broke before it could be put there. */
    void catchUp(Mailbox mailbox) throws SQLException {
        for (long id : raws.waiting(mailbox.id())) {
            queue(mailbox, id);
        }
    }

    private void queue(Mailbox mailbox, long id) throws SQLException {
        String text = Json.write(new MailNotice(MailNotice.SCHEMA, id));
        queues.put(intake, MailNotice.KIND, text, "mailbox-" + mailbox.id(), mailbox.connectionId());
        raws.queued(id);
    }

    Set<Long> kept(Mailbox mailbox, long uidValidity, long leastUid) throws SQLException {
        return raws.uids(mailbox.id(), uidValidity, leastUid);
    }

    long lastUid(Mailbox mailbox, long uidValidity) throws SQLException {
        return raws.lastUid(mailbox.id(), uidValidity);
    }
}
