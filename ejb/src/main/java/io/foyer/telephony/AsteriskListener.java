package io.foyer.telephony;

import io.foyer.telephony.PbxState.Step;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.TimeoutException;

/** Listens to one Asterisk for ever: connects, and connects again with growing delay however long it was away. */
final class AsteriskListener implements Runnable {

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration WAIT_WHEN_REFUSED = Duration.ofSeconds(30);
    private static final Duration STABLE = Duration.ofSeconds(30);

    /** Where a PBX's calls belong, once that is known; waits until then. */
    interface Place {
        ConnectionRegister.Registered await(AsteriskAddress address, PbxState state) throws InterruptedException;
    }

    private final AsteriskAddress address;
    private final Place place;
    private final LongFunction<Predicate<String>> linesOfCompany;
    private final LongFunction<CompletionStage<Set<String>>> openCalls;
    private final Outbox outbox;
    private final PbxState state;
    private final Clock clock;
    private final Stop stop;
    private Instant lastHeard;

    /**
     * Prepares to listen.
     *
     * @param linesOfCompany tells a company's own numbers
     * @param openCalls the calls of a connection that intake holds for running
     * @param stop ends its waits
     */
    AsteriskListener(
            AsteriskAddress address,
            Place place,
            LongFunction<Predicate<String>> linesOfCompany,
            LongFunction<CompletionStage<Set<String>>> openCalls,
            Outbox outbox,
            PbxState state,
            Clock clock,
            Stop stop) {
        this.address = address;
        this.place = place;
        this.linesOfCompany = linesOfCompany;
        this.openCalls = openCalls;
        this.outbox = outbox;
        this.state = state;
        this.clock = clock;
        this.stop = stop;
    }

    @Override
    public void run() {
        try {
            ConnectionRegister.Registered registered = place.await(address, state);
            LiveCalls calls = new LiveCalls(registered.connectionId(), linesOfCompany.apply(registered.companyId()));
            Duration wait = FIRST_WAIT;
            while (!Thread.currentThread().isInterrupted()) {
                long began = System.nanoTime();
                Duration atLeast = session(calls, registered.connectionId());
                boolean wasStable = System.nanoTime() - began > STABLE.toNanos();
                wait = wasStable ? FIRST_WAIT : wait;
                stop.await(atLeast.compareTo(wait) > 0 ? atLeast : wait);
                wait = wait.multipliedBy(2);
                wait = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
                calls.tick(Moment.at(clock.instant()));
                calls.takeNews().forEach(outbox::put);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            state.become(Step.STOPPED, null);
        }
    }

    /** One connection from beginning to end; says how long to wait at least. */
    private Duration session(LiveCalls calls, long connectionId) throws InterruptedException {
        AsteriskSession session =
                new AsteriskSession(address, calls, lastHeard, () -> openCalls.apply(connectionId), outbox::put, clock);
        try {
            String greeting = session.open();
            state.become(Step.CONNECTED, greeting);
            session.listen();
            lastHeard = clock.instant();
            state.become(Step.AWAY, "the connection was lost");
        } catch (AuthenticationFailedException refused) {
            state.become(Step.REFUSED, refused.getMessage());
            return WAIT_WHEN_REFUSED;
        } catch (IOException | TimeoutException away) {
            state.become(Step.AWAY, away.getMessage());
        } finally {
            session.close();
        }
        return Duration.ZERO;
    }
}
