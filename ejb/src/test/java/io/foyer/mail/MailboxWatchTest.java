package io.foyer.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.foyer.platform.Setting;
import io.foyer.platform.Settings;
import io.foyer.shared.EmailAddress;
import jakarta.mail.Flags;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A mailbox over a line that fails in every way: it recovers by itself, nothing is lost and nothing is there twice. */
@Timeout(120)
class MailboxWatchTest {

    private static final String ADDRESS = "office@north.example";
    private static final String PASSWORD = "a-secret-of-the-test";
    private static final Duration SOON = Duration.ofSeconds(15);

    private final KeptMails kept = new KeptMails();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final Clock clock = new Clock() {
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
    };
    private final MailboxState state = new MailboxState(ADDRESS, clock);
    private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    private GreenMail server;
    private FaultyLine line;
    private Path secret;
    private MailboxWatch watch;
    private Thread thread;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        // The server's own threads complain of lines that break.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        server.setUser(ADDRESS, ADDRESS, PASSWORD);
        line = new FaultyLine(server.getImap().getPort());
        secret = Files.writeString(folder.resolve("secret"), PASSWORD);
    }

    @AfterEach
    void close() throws InterruptedException {
        if (watch != null) {
            watch.stop();
            line.close();
            thread.join(SOON.toMillis());
            assertThat(thread.isAlive()).as("still watching").isFalse();
        }
        timer.shutdownNow();
        server.stop();
    }

    @Test
    void takesManyAtOnceAndHearsOfMore() {
        for (int number = 0; number < 120; number++) {
            send("Mail " + number);
        }
        watch(Duration.ofSeconds(60));
        awaitKept(120);
        send("One more");
        awaitKept(121);
        assertThat(kept.twice()).isEmpty();
        assertThat(state.text()).startsWith("watched since");
        assertThat(kept.all().get(0).bytes()).startsWith("Return-Path".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void comesBackWhenTheServerAcceptsAndNeverAnswers() {
        send("Before");
        line.changeServer(said -> FaultyLine.HANG);
        watch(Duration.ofMillis(200));
        await().atMost(SOON).until(() -> state.text().startsWith("away since"));
        line.heal();
        awaitKept(1);
    }

    @Test
    void comesBackWhenTheServerStopsInTheMiddleOfAMail() {
        for (int number = 0; number < 20; number++) {
            send("Mail " + number);
        }
        AtomicBoolean hung = new AtomicBoolean();
        line.changeServer(
                said -> said.contains("Subject: Mail 7") && hung.compareAndSet(false, true) ? FaultyLine.HANG : said);
        watch(Duration.ofMillis(200));
        awaitKept(20);
        assertThat(hung).isTrue();
        assertThat(kept.twice()).isEmpty();
        assertThat(kept.all()).allMatch(RawMails.Arrived::complete);
    }

    @Test
    void readsTheOthersWhenOneIsNeverGivenAndListsItInTheEnd() {
        for (int number = 0; number < 5; number++) {
            send("Mail " + number);
        }
        line.changeServer(said -> said.contains("Subject: Mail 2") ? FaultyLine.DROP : said);
        watch(Duration.ofMillis(500));
        awaitKept(4);
        int connections = line.connections();
        await().atMost(SOON).until(() -> line.connections() > connections + 3);
        assertThat(kept.all())
                .as("not given up while its server may only be ill")
                .hasSize(4);

        now.updateAndGet(before -> before.plus(Duration.ofMinutes(11)));
        awaitKept(5);
        assertThat(kept.all().get(4).complete()).isFalse();
        assertThat(kept.twice()).isEmpty();
    }

    @Test
    void comesBackWhenTheLineDropsWhileItWaits() {
        watch(Duration.ofSeconds(60));
        await().atMost(SOON).until(() -> state.text().startsWith("watched since"));
        line.goAway();
        await().atMost(SOON).until(() -> state.text().startsWith("away since"));
        send("While it was away");
        line.comeBack();
        awaitKept(1);
        await().atMost(SOON).until(() -> state.text().startsWith("watched since"));
    }

    @Test
    void comesBackWhenTheServerIsSilentWhileItWaits() {
        watch(Duration.ofMillis(300));
        await().atMost(SOON).until(() -> state.text().startsWith("watched since"));
        line.changeServer(said -> FaultyLine.HANG);
        await().atMost(SOON).until(() -> state.text().startsWith("away since"));
        send("Unheard");
        line.heal();
        awaitKept(1);
    }

    @Test
    void waitsLongerEachTimeTheLoginIsRefusedAndReadsOnceItIsTaken() throws Exception {
        send("Behind a password");
        Files.writeString(secret, "wrong");
        watch(Duration.ofSeconds(60));
        await().atMost(SOON).until(() -> waits.size() > 5);
        assertThat(state.text()).startsWith("refused since");
        assertThat(waits).startsWith(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(120));
        assertThat(Collections.max(waits)).isEqualTo(Duration.ofMinutes(5));
        Files.writeString(secret, PASSWORD);
        awaitKept(1);
    }

    @Test
    void asksAServerThatCannotTell() {
        line.changeServer(said -> said.contains("CAPABILITY") ? said.replace(" IDLE", "") : said);
        watch(Duration.ofSeconds(60));
        await().atMost(SOON).until(() -> state.text().startsWith("watched since"));
        send("Asked for");
        awaitKept(1);
        assertThat(line.connections()).isEqualTo(1);
    }

    @Test
    void looksAgainWhenTheServerCountsAnew() throws Exception {
        send("Old");
        watch(Duration.ofSeconds(60));
        awaitKept(1);
        line.goAway();
        send("Seen by somebody else meanwhile");
        server.getManagers()
                .getImapHostManager()
                .getInbox(server.getUserManager().getUser(ADDRESS))
                .getMessages()
                .forEach(mail -> mail.setFlags(new Flags(Flags.Flag.SEEN), true));
        line.changeServer(said -> said.replaceAll("UIDVALIDITY \\d+", "UIDVALIDITY 77"));
        line.comeBack();
        await().atMost(SOON).until(() -> kept.subjects().contains("Seen by somebody else meanwhile"));
        assertThat(kept.all())
                .filteredOn(one -> one.place().uidValidity() == 77)
                .hasSize(2);
        assertThat(kept.twice()).isEmpty();
    }

    private void send(String subject) {
        GreenMailUtil.sendTextEmail(
                ADDRESS, "jane@home.example", subject, "Hello", server.getSmtp().getServerSetup());
    }

    private void awaitKept(int mails) {
        await("kept").atMost(SOON).until(() -> kept.all().size() == mails);
    }

    private void watch(Duration idle) {
        Mailbox mailbox = new Mailbox(
                1,
                1,
                1,
                1,
                EmailAddress.parse(ADDRESS).orElseThrow(),
                "Office",
                new MailAccount(
                        "127.0.0.1",
                        line.port(),
                        MailAccount.Security.NONE,
                        MailAccount.Auth.PASSWORD,
                        ADDRESS,
                        "file:" + secret),
                null,
                "INBOX",
                Map.of(),
                0);
        MailServers servers = new MailServers(new AsShipped(), new MailSecrets()) {
            @Override
            Duration idle() {
                return idle;
            }

            @Override
            Duration grace() {
                return Duration.ofMillis(500);
            }

            @Override
            Duration poll() {
                return Duration.ofMillis(20);
            }
        };
        watch = new MailboxWatch(mailbox, servers, kept, state, timer, clock) {
            @Override
            boolean isStopped(Duration wait) throws InterruptedException {
                if (wait.compareTo(Duration.ofMillis(100)) > 0) {
                    waits.add(wait);
                }
                return super.isStopped(wait.compareTo(Duration.ofMillis(20)) > 0 ? Duration.ofMillis(20) : wait);
            }
        };
        thread = new Thread(watch, "watch");
        thread.start();
    }

    private static final class AsShipped extends Settings {
        @Override
        public String text(Setting setting) {
            return setting.fallback();
        }
    }
}
