package io.foyer.mail;

import io.foyer.mail.MailboxState.Step;
import io.foyer.shared.Unavailable;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Watches one mailbox until it is told to stop: connects, and connects again with growing delay however long it was away. */
final class MailboxWatch implements Runnable {

    private static final Logger LOG = Logger.getLogger(MailboxWatch.class.getName());
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration WAIT_WHEN_REFUSED = Duration.ofSeconds(30);
    private static final Duration STABLE = Duration.ofSeconds(30);

    private final Mailbox mailbox;
    private final MailServers servers;
    private final MailArrivals arrivals;
    private final MailboxState state;
    private final ScheduledExecutorService timer;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<Long, Integer> failures = new HashMap<>();

    MailboxWatch(
            Mailbox mailbox,
            MailServers servers,
            MailArrivals arrivals,
            MailboxState state,
            ScheduledExecutorService timer) {
        this.mailbox = mailbox;
        this.servers = servers;
        this.arrivals = arrivals;
        this.state = state;
        this.timer = timer;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        Duration wait = FIRST_WAIT;
        try {
            while (!isStopped(Duration.ZERO)) {
                long began = System.nanoTime();
                boolean refused = !session();
                boolean wasStable = System.nanoTime() - began > STABLE.toNanos();
                wait = wasStable ? FIRST_WAIT : wait;
                if (isStopped(refused ? WAIT_WHEN_REFUSED : wait)) {
                    break;
                }
                Duration longer = wait.multipliedBy(2);
                wait = longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            state.become(Step.STOPPED, null);
        }
    }

    /** One connection from beginning to end; false where the login was refused. */
    private boolean session() throws InterruptedException {
        try (MailboxSession session = new MailboxSession(mailbox, servers, arrivals, failures)) {
            session.open();
            boolean idles = session.idles();
            do {
                session.collect();
                state.become(Step.WATCHED, idles ? "it tells of new mail itself" : "it is asked for new mail");
            } while (idles ? idle(session) : !isStopped(servers.poll()));
        } catch (AuthenticationFailedException refused) {
            state.become(Step.REFUSED, null);
            return false;
        } catch (SQLException | Unavailable partAway) {
            state.become(Step.WAITING, partAway.getMessage());
        } catch (MessagingException | IOException away) {
            state.become(Step.AWAY, away.getMessage());
        } catch (RuntimeException unforeseen) {
            LOG.log(Level.WARNING, "Reading the mailbox " + mailbox.address() + " failed", unforeseen);
            state.become(Step.AWAY, unforeseen.toString());
        }
        return true;
    }

    private boolean idle(MailboxSession session) throws MessagingException, InterruptedException {
        ScheduledFuture<?> nudge =
                timer.schedule(() -> nudge(session), servers.idle().toMillis(), TimeUnit.MILLISECONDS);
        try {
            session.idle();
        } finally {
            nudge.cancel(false);
        }
        return !isStopped(Duration.ZERO);
    }

    private void nudge(MailboxSession session) {
        try {
            session.nudge();
        } catch (MessagingException | RuntimeException lost) {
            LOG.log(Level.FINE, "The connection was lost while waiting", lost);
        }
    }

    private boolean isStopped(Duration wait) throws InterruptedException {
        return stopped.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    }
}
