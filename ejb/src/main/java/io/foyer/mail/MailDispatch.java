package io.foyer.mail;

import io.foyer.platform.Channels;
import io.foyer.platform.DurableQueues;
import io.foyer.shared.Unavailable;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Queue;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Puts every written mail on the queue: most at once after their commit, what a fault left behind soon after. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailDispatch {

    private static final Logger LOG = Logger.getLogger(MailDispatch.class.getName());
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(20);

    @Resource(lookup = Channels.MAIL_OUT)
    private Queue queue;

    @EJB
    private io.foyer.platform.Migrator migrator;

    @Inject
    private DurableQueues queues;

    @Inject
    private OutgoingMails outgoing;

    @Inject
    private Clock clock;

    /** Looks for mails that were written and never queued. */
    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false, info = "mail out")
    public void sweep() {
        migrator.awaitReady();
        try {
            Instant before = clock.instant().minus(LEFT_BEHIND);
            List<Long> slice = outgoing.forgotten(before, 0);
            while (!slice.isEmpty()) {
                for (long id : slice) {
                    put(id);
                }
                slice = outgoing.forgotten(before, slice.get(slice.size() - 1));
            }
        } catch (SQLException | Unavailable away) {
            LOG.log(Level.FINE, "A part is away", away);
        }
    }

    /** Queues a mail; a fault leaves it to {@link #sweep}. */
    public void dispatch(long communicationId) {
        try {
            put(communicationId);
        } catch (SQLException | Unavailable away) {
            LOG.log(Level.INFO, "A mail waits for the queue: {0}", away.getMessage());
        }
    }

    private void put(long id) throws SQLException {
        queues.put(queue, MailNotice.KIND, String.valueOf(id), "mail-out-" + id, 0);
        outgoing.queued(id, clock.instant());
    }
}
