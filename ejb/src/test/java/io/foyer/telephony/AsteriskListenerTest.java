package io.foyer.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.foyer.intake.CallEventKind;
import io.foyer.intake.CallEventMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AsteriskListenerTest {

    private static final String CALLER =
            """
            Event: Newchannel
            Timestamp: 1795294962.409699
            Channel: PJSIP/carrier-00000001
            ChannelState: 4
            ChannelStateDesc: Ring
            CallerIDNum: +13125550142
            CallerIDName: Jane Doe
            ConnectedLineNum: <unknown>
            ConnectedLineName: <unknown>
            Language: en
            AccountCode:
            Context: from-trunk
            Exten: +13125550100
            Priority: 1
            Uniqueid: hq-1795294962.1
            Linkedid: hq-1795294962.1
            """;
    private static final String HANG_UP =
            CALLER.replace("Newchannel", "Hangup") + "Cause: 16\nCause-txt: Normal Clearing";
    private static final String RUNNING =
            """
            Channel: PJSIP/carrier-00000009
            ChannelState: 6
            CallerIDNum: +13125550143
            CallerIDName: <unknown>
            Context: from-trunk
            Exten: +13125550101
            Priority: 1
            Uniqueid: hq-9.1
            Linkedid: hq-9.1
            Application: Queue
            Duration: 00:01:40
            BridgeId:
            """;

    private final FakeAsterisk asterisk;
    private final BlockingQueue<CallEventMessage> told = new LinkedBlockingQueue<>();
    private final AtomicReference<Set<String>> open = new AtomicReference<>(Set.of());
    private final SettableClock clock = new SettableClock();
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private final Logger logger = Logger.getLogger("io.foyer.telephony");
    private final Handler logged = new Handler() {
        @Override
        public void publish(LogRecord record) {
            log.add(java.text.MessageFormat.format(record.getMessage(), record.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final List<Thread> threads = new ArrayList<>();

    AsteriskListenerTest() throws IOException {
        asterisk = new FakeAsterisk();
    }

    @BeforeEach
    void listenToTheLog() {
        logger.addHandler(logged);
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        threads.forEach(Thread::interrupt);
        asterisk.close();
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(20).toMillis());
        }
        logger.removeHandler(logged);
    }

    private void listen(AsteriskAddress address) {
        Outbox outbox = new Outbox("hq", told::add, new Stop());
        AsteriskListener listener = new AsteriskListener(
                address,
                (any, state) -> new ConnectionRegister.Registered(7, 1),
                company -> Recording.OURS,
                connection -> CompletableFuture.completedStage(open.get()),
                outbox,
                new PbxState(address, clock),
                clock,
                new Stop());
        outbox.senders().forEach(this::inBackground);
        inBackground(listener);
    }

    private void inBackground(Runnable work) {
        Thread thread = new Thread(work);
        threads.add(thread);
        thread.start();
    }

    /** What is told next, while time goes by. */
    private CallEventMessage next() throws InterruptedException {
        CallEventMessage message = told.poll(100, TimeUnit.MILLISECONDS);
        for (int i = 0; i < 200 && message == null; i++) {
            clock.forward(Duration.ofMillis(100));
            message = told.poll(100, TimeUnit.MILLISECONDS);
        }
        assertThat(message).as("something is told").isNotNull();
        return message;
    }

    private void awaitLog(String part) throws InterruptedException {
        String line = log.poll(20, TimeUnit.SECONDS);
        while (line != null && !line.contains(part)) {
            line = log.poll(20, TimeUnit.SECONDS);
        }
        assertThat(line).as("a line in the log").isNotNull();
    }

    @Test
    void tellsOfACallerWhoHearsAMenuAfterASecond() throws Exception {
        listen(asterisk.address());
        OutputStream client = asterisk.client();
        FakeAsterisk.say(client, CALLER);
        CallEventMessage ringing = next();
        assertThat(ringing.kind()).isEqualTo(CallEventKind.RINGING);
        assertThat(ringing.externalId()).isEqualTo("hq-1795294962.1");
        assertThat(ringing.caller()).isEqualTo("+13125550142");
        assertThat(ringing.callerName()).isEqualTo("Jane Doe");
        assertThat(ringing.happenedAt()).isEqualTo(Instant.ofEpochMilli(1795294962409L));
        FakeAsterisk.say(client, HANG_UP);
        assertThat(next().kind()).isEqualTo(CallEventKind.ENDED);
    }

    @Test
    void keepsTheNumberOfACallerWhoHidesIt() throws Exception {
        asterisk.presentation("prohib_passed_screen");
        listen(asterisk.address());
        FakeAsterisk.say(asterisk.client(), CALLER);

        assertThat(next().caller()).isEqualTo("anonymous");
    }

    @Test
    void waitsForAnAsteriskThatComesLater() throws Exception {
        asterisk.goAway();
        listen(asterisk.address());
        awaitLog("is away");
        asterisk.comeBack();

        assertThat(asterisk.client()).isNotNull();
        awaitLog("is connected");
        assertThat(log).noneMatch(line -> line.contains("is away"));
    }

    @Test
    void endsWhatWentAndTakesUpWhatRunsWhenAsteriskIsBack() throws Exception {
        listen(asterisk.address());
        OutputStream client = asterisk.client();
        FakeAsterisk.say(client, CALLER);
        assertThat(next().kind()).isEqualTo(CallEventKind.RINGING);

        asterisk.goAway();
        awaitLog("is away");
        clock.forward(Duration.ofSeconds(90));
        asterisk.running(RUNNING).comeBack();
        asterisk.client();

        List<CallEventMessage> both = List.of(next(), next());
        assertThat(both)
                .extracting(CallEventMessage::externalId, CallEventMessage::kind)
                .containsExactlyInAnyOrder(
                        tuple("hq-1795294962.1", CallEventKind.ENDED), tuple("hq-9.1", CallEventKind.RINGING));
    }

    @Test
    void endsWhatIntakeStillHoldsForRunningAndAsteriskDoesNot() throws Exception {
        open.set(Set.of("hq-1.1", "hq-9.1"));
        asterisk.running(RUNNING);
        listen(asterisk.address());
        asterisk.client();
        awaitLog("is connected");
        assertThat(told.poll(1, TimeUnit.SECONDS))
                .as("the first time it may be on its way")
                .isNull();

        clock.forward(Duration.ofSeconds(31));
        CallEventMessage end = next();
        assertThat(end.externalId()).isEqualTo("hq-1.1");
        assertThat(end.kind()).isEqualTo(CallEventKind.ENDED);
        assertThat(end.cause()).isEqualTo("unknown");
        clock.forward(Duration.ofSeconds(31));
        assertThat(told).isEmpty();
    }

    @Test
    void saysOnceThatItsLoginIsRefusedAndNeverTheSecret() throws Exception {
        listen(asterisk.address("not-the-secret"));
        String line = log.poll(20, TimeUnit.SECONDS);

        assertThat(line).contains("refuses the login", "hq", "127.0.0.1").doesNotContain("not-the-secret");
    }

    /** A clock that goes on only when told. */
    private static final class SettableClock extends Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T21:10:00Z"));

        void forward(Duration span) {
            now.updateAndGet(instant -> instant.plus(span));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
