package io.foyer.mail;

import io.foyer.mail.MailboxState.Step;
import io.foyer.shared.Unavailable;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Watches one mailbox until it is told to stop: connects, and connects again with growing delay however long it was away. */
class MailboxWatch implements Runnable {

    private static final Logger LOG = Logger.getLogger(MailboxWatch.class.getName());

    private final Mailbox mailbox;
    private final MailServers servers;
    private final MailArrivals arrivals;
    private final MailboxState state;
    private final ScheduledExecutorService timer;
    private final Clock clock;
    private final Refusals refusals;
    private final Reconnection reconnection = new Reconnection();
    private final CountDownLatch stopped = new CountDownLatch(1);

    MailboxWatch(
            Mailbox mailbox,
            MailServers servers,
            MailArrivals arrivals,
            MailboxState state,
            ScheduledExecutorService timer,
            Clock clock) {
        this.mailbox = mailbox;
        this.servers = servers;
        this.arrivals = arrivals;
        this.state = state;
        this.timer = timer;
        this.clock = clock;
        this.refusals = new Refusals(clock);
    }

    Mailbox mailbox() {
        return mailbox;
    }

    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        try {
            while (!isStopped(Duration.ZERO)) {
                Instant began = clock.instant();
                Step ended = session();
                if (isStopped(reconnection.after(ended, Duration.between(began, clock.instant())))) {
                    break;
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            state.become(Step.STOPPED, null);
        }
    }

    /** One connection from beginning to end; gives how it ended. */
    private Step session() throws InterruptedException {
        try (MailboxSession session = new MailboxSession(mailbox, servers, arrivals, refusals)) {
            session.open();
            boolean idles = session.idles();
            do {
                session.collect();
                state.become(Step.WATCHED, idles ? "it tells of new mail itself" : "it is asked for new mail");
                if (idles) {
                    idle(session);
                }
            } while (!isStopped(idles ? Duration.ZERO : servers.poll()));
            return Step.STOPPED;
        } catch (AuthenticationFailedException refused) {
            return ended(Step.REFUSED, ServerFaults.sentence(refused, mailbox.imap()));
        } catch (SQLException away) {
            return ended(Step.WAITING, "The database does not answer");
        } catch (Unavailable partAway) {
            return ended(Step.WAITING, partAway.getMessage());
        } catch (MessagingException | IOException away) {
            LOG.log(Level.FINE, "The connection to a mailbox failed", away);
            return ended(Step.AWAY, ServerFaults.sentence(away, mailbox.imap()));
        } catch (RuntimeException unforeseen) {
            LOG.log(Level.WARNING, "Reading the mailbox " + mailbox.address() + " failed", unforeseen);
            return ended(Step.AWAY, unforeseen.toString());
        }
    }

    private Step ended(Step how, String why) {
        state.become(how, why);
        return how;
    }

    private void idle(MailboxSession session) throws MessagingException {
        ScheduledFuture<?> nudge =
                timer.schedule(() -> nudge(session), servers.idle().toMillis(), TimeUnit.MILLISECONDS);
        try {
            session.idle();
        } finally {
            nudge.cancel(false);
        }
    }

    private void nudge(MailboxSession session) {
        try {
            session.nudge();
        } catch (MessagingException | RuntimeException lost) {
            LOG.log(Level.FINE, "The connection was lost while waiting", lost);
        }
    }

    /** Waits; true where it is to stop. */
    boolean isStopped(Duration wait) throws InterruptedException {
        return stopped.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    }
}
