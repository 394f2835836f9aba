package io.foyer.telephony;

import io.foyer.intake.CallEventMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.SendActionCallback;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.CoreShowChannelsCompleteEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.response.GetVarResponse;
import org.asteriskjava.manager.response.ManagerResponse;

/** One connection to Asterisk from login to loss: reads events, asks what is running, and asks who hides his number. */
final class AsteriskSession {

    private static final Logger LOG = Logger.getLogger(AsteriskSession.class.getName());
    private static final String PRESENTATION = "CALLERID(pres)";
    private static final int MOST_UNREAD = 50_000;
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration BETWEEN_PINGS = Duration.ofSeconds(15);
    private static final Duration BETWEEN_COMPARISONS = Duration.ofSeconds(30);

    /** Channels that come and go around a question may be missing in its answer. */
    private static final Duration HASTE = Duration.ofSeconds(5);

    private final LiveCalls calls;
    private final Supplier<CompletionStage<Set<String>>> openInIntake;
    private final Consumer<CallEventMessage> told;
    private final Clock clock;
    private final AmiConnection connection;
    private final BlockingQueue<Runnable> unread = new LinkedBlockingQueue<>(MOST_UNREAD);
    private final List<RunningChannel> running = new ArrayList<>();
    private Set<String> suspects = Set.of();
    private Instant quietSince;
    private Instant lastHeard;
    private volatile boolean broken;
    private volatile boolean overrun;

    /**
     * Prepares a session.
     *
     * @param lastHeard when the session before was lost, or null for the first
     * @param openInIntake the calls that intake holds for running
     * @param told where news of calls goes
     */
    AsteriskSession(
            AsteriskAddress address,
            LiveCalls calls,
            Instant lastHeard,
            Supplier<CompletionStage<Set<String>>> openInIntake,
            Consumer<CallEventMessage> told,
            Clock clock) {
        this.calls = calls;
        this.lastHeard = lastHeard;
        this.openInIntake = openInIntake;
        this.told = told;
        this.clock = clock;
        this.connection = new AmiConnection(address, this::heard, () -> broken = true);
    }

    /** Logs in; says which manager interface answered. */
    String open() throws IOException, TimeoutException, AuthenticationFailedException {
        quietSince = clock.instant();
        connection.open();
        return connection.greeting();
    }

    /** Listens until the connection is lost or the thread is interrupted. */
    void listen() throws InterruptedException {
        Instant nextPing = clock.instant().plus(BETWEEN_PINGS);
        Instant nextComparison = clock.instant();
        Instant nextTick = clock.instant();
        try {
            while (!broken || !unread.isEmpty()) {
                Runnable next = unread.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
                if (next != null) {
                    read(next);
                }
                Instant now = clock.instant();
                if (!now.isBefore(nextTick)) {
                    calls.tick(Moment.at(now));
                    nextTick = now.plus(TICK);
                }
                calls.takeQuestions().forEach(this::ask);
                calls.takeNews().forEach(told);
                if (!broken && !now.isBefore(nextPing)) {
                    connection.ping();
                    nextPing = now.plus(BETWEEN_PINGS);
                }
                if (!broken && (overrun || !now.isBefore(nextComparison))) {
                    overrun = false;
                    connection.sendAction(new CoreShowChannelsAction(), (SendActionCallback) null);
                    nextComparison = now.plus(BETWEEN_COMPARISONS);
                }
            }
        } catch (IOException | TimeoutException | IllegalStateException silent) {
            broken = true;
        } finally {
            connection.close();
        }
    }

    void close() {
        connection.close();
    }

    /** What cannot be read must not end the listening. */
    private static void read(Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "An event of Asterisk could not be read", fault);
        }
    }

    private void heard(ManagerEvent event) {
        Instant now = clock.instant();
        Runnable reading = null;
        if (event instanceof CoreShowChannelEvent row) {
            reading = () -> running.add(AmiEvents.running(row));
        } else if (event instanceof CoreShowChannelsCompleteEvent) {
            reading = () -> compare(now);
        } else {
            reading = AmiEvents.read(event, now)
                    .<Runnable>map(one -> () -> calls.apply(one))
                    .orElse(null);
        }
        if (reading != null && !unread.offer(reading)) {
            overrun = true;
        }
    }

    private void ask(LiveCalls.Question question) {
        try {
            connection.sendAction(
                    new GetVarAction(question.channelName(), PRESENTATION),
                    answer -> settle(question.callId(), isProhibited(answer)));
        } catch (IOException | IllegalStateException lost) {
            calls.settle(question.callId(), false);
        }
    }

    private void settle(String callId, boolean hide) {
        if (!unread.offer(() -> calls.settle(callId, hide))) {
            overrun = true;
        }
    }

    private static boolean isProhibited(ManagerResponse answer) {
        String value = answer instanceof GetVarResponse variable ? variable.getValue() : null;
        return value != null && value.toLowerCase(Locale.ROOT).startsWith("prohib");
    }

    /** The PBX has said all that is running; what intake knows of it is asked without making other events wait. */
    private void compare(Instant now) {
        List<RunningChannel> named = List.copyOf(running);
        running.clear();
        calls.dropAllBut(named, new Moment(lastHeard, now), quietSince);
        lastHeard = null;
        quietSince = now.plus(BETWEEN_COMPARISONS).minus(HASTE);
        openInIntake.get().thenAccept(open -> {
            if (!unread.offer(() -> takeUp(named, open, now))) {
                overrun = true;
            }
        });
    }

    private void takeUp(List<RunningChannel> named, Set<String> open, Instant now) {
        calls.takeUp(named, Moment.at(now), open);
        Set<String> up = named.stream().map(one -> one.channel().callId()).collect(Collectors.toSet());
        Set<String> forgotten = new HashSet<>(open);
        forgotten.removeIf(callId -> up.contains(callId) || calls.knows(callId));
        // events on their way to intake may still tell the end, so twice in a row
        forgotten.stream().filter(suspects::contains).forEach(callId -> calls.endForgotten(callId, Moment.at(now)));
        suspects = forgotten;
    }
}
