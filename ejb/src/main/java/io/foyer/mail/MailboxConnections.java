package io.foyer.mail;

import io.foyer.platform.Migrator;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
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
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Watches every registered mailbox, each on a thread of its own; a changed one within five seconds. */
@Singleton
@Startup
@DependsOn({"Migrator", "DirectoryUpkeep"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailboxConnections {

    private static final Logger LOG = Logger.getLogger(MailboxConnections.class.getName());

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private ManagedScheduledExecutorService timer;

    @EJB
    private Migrator migrator;

    @Inject
    private Mailboxes mailboxes;

    @Inject
    private MailServers servers;

    @Inject
    private MailArrivals arrivals;

    @Inject
    private MailboxStates states;

    @Inject
    private Clock clock;

    private final ReentrantLock changing = new ReentrantLock();
    private final Map<Long, MailboxWatch> watches = new HashMap<>();
    private final Map<Long, Thread> running = new HashMap<>();

    @PostConstruct
    void start() {
        migrator.awaitReady();
        follow();
    }

    /** Begins and ends watches as mailboxes come, change and go. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "mailboxes")
    public void follow() {
        if (!changing.tryLock()) {
            return;
        }
        try {
            List<Mailbox> registered = mailboxes.all();
            Set<Long> gone = new HashSet<>(watches.keySet());
            registered.forEach(mailbox -> gone.remove(mailbox.id()));
            gone.forEach(this::end);
            registered.forEach(this::follow);
        } catch (SQLException away) {
            LOG.log(Level.FINE, "The database is away", away);
        } finally {
            changing.unlock();
        }
    }

    private void follow(Mailbox mailbox) {
        MailboxWatch watch = watches.get(mailbox.id());
        if (watch != null && watch.mailbox().equals(mailbox)) {
            return;
        }
        if (watch != null) {
            end(mailbox.id());
        }
        MailboxState state = new MailboxState(mailbox.address().key(), clock);
        states.put(mailbox.id(), state);
        MailboxWatch next = new MailboxWatch(mailbox, servers, arrivals, state, timer, clock);
        Thread thread = threads.newThread(next);
        thread.setName("mailbox-" + mailbox.id());
        thread.setDaemon(true);
        watches.put(mailbox.id(), next);
        running.put(mailbox.id(), thread);
        thread.start();
    }

    private void end(long mailboxId) {
        watches.remove(mailboxId).stop();
        running.remove(mailboxId).interrupt();
        states.remove(mailboxId);
    }

    @PreDestroy
    void stop() {
        watches.values().forEach(MailboxWatch::stop);
        running.values().forEach(Thread::interrupt);
    }
}
