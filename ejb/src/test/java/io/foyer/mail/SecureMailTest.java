package io.foyer.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.foyer.mail.MailAccount.Auth;
import io.foyer.mail.MailAccount.Security;
import io.foyer.platform.Setting;
import io.foyer.platform.Settings;
import io.foyer.shared.EmailAddress;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Mailboxes behind TLS, passwords and bearer tokens: with the right ones mails come and go, with any other nothing does. */
@Timeout(120)
class SecureMailTest {

    private static final String ADDRESS = "office@north.example";
    private static final String SECRET = "a-secret-of-the-test";
    private static final String HERE = "127.0.0.1";
    private static final byte[] LETTER =
            "From: office@north.example\r\nSubject: Answer\r\n\r\nHello\r\n".getBytes(StandardCharsets.US_ASCII);

    private final KeptMails kept = new KeptMails();
    private GreenMail server;
    private Path secret;
    private String trusted = HERE;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, HERE, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, HERE, ServerSetup.PROTOCOL_SMTPS),
            new ServerSetup(0, HERE, ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, HERE, ServerSetup.PROTOCOL_IMAPS)
        });
        server.start();
        server.setUser(ADDRESS, ADDRESS, SECRET);
        secret = Files.writeString(folder.resolve("secret"), SECRET + "\n");
        GreenMailUtil.sendTextEmail(
                ADDRESS, "jane@home.example", "Hello", "Hello", server.getSmtp().getServerSetup());
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void readsByTlsWithAPassword() throws Exception {
        read(Security.TLS, Auth.PASSWORD);
        assertThat(kept.subjects()).containsExactly("Hello");
    }

    @Test
    void readsByTlsWithABearerToken() throws Exception {
        read(Security.TLS, Auth.OAUTH2);
        assertThat(kept.subjects()).containsExactly("Hello");
    }

    @Test
    void isRefusedWithAnotherPasswordOrToken() throws IOException {
        Files.writeString(secret, "wrong");
        assertThatThrownBy(() -> read(Security.TLS, Auth.PASSWORD)).isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> read(Security.TLS, Auth.OAUTH2)).isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> send(Security.TLS, Auth.PASSWORD)).isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> send(Security.TLS, Auth.OAUTH2)).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void refusesACertificateThatNobodyVouchesFor() {
        for (String others : new String[] {"", "mail.elsewhere.example"}) {
            trusted = others;
            assertThatThrownBy(() -> read(Security.TLS, Auth.PASSWORD)).hasStackTraceContaining("SSL");
            assertThatThrownBy(() -> send(Security.TLS, Auth.PASSWORD)).hasStackTraceContaining("SSL");
        }
        assertThat(kept.all()).isEmpty();
    }

    @Test
    void saysNothingToAServerWithoutTheProtectionThatIsDemanded() {
        assertThatThrownBy(() -> read(Security.STARTTLS, Auth.PASSWORD)).hasMessageContaining("STARTTLS");
        assertThatThrownBy(() -> send(Security.STARTTLS, Auth.PASSWORD)).hasMessageContaining("STARTTLS");
    }

    @Test
    void sendsByTlsWithPasswordOrToken() throws MessagingException {
        send(Security.TLS, Auth.PASSWORD);
        send(Security.TLS, Auth.OAUTH2);
        assertThat(server.getReceivedMessages()).as("one came, two went").hasSize(3);
    }

    @Test
    void sendsToAServerThatAsksForNoLogin() {
        assertThatCode(() -> send(Security.NONE, Auth.NONE)).doesNotThrowAnyException();
    }

    private void read(Security security, Auth auth) throws Exception {
        MailServers servers = servers();
        try (MailboxSession session =
                new MailboxSession(mailbox(security, auth), servers, kept, new Refusals(Clock.systemUTC()))) {
            session.open();
            session.collect();
        }
    }

    private void send(Security security, Auth auth) throws MessagingException {
        new SmtpServer(servers()).send(mailbox(security, auth), "jane@home.example", LETTER);
    }

    private MailServers servers() {
        return new MailServers(
                new Settings() {
                    @Override
                    public String text(Setting setting) {
                        return setting == Setting.MAIL_TRUSTED ? trusted : setting.fallback();
                    }
                },
                new MailSecrets());
    }

    private Mailbox mailbox(Security security, Auth auth) {
        boolean tls = security == Security.TLS;
        int imap = tls ? server.getImaps().getPort() : server.getImap().getPort();
        int smtp = tls ? server.getSmtps().getPort() : server.getSmtp().getPort();
        return new Mailbox(
                1,
                1,
                1,
                1,
                EmailAddress.parse(ADDRESS).orElseThrow(),
                "Office",
                new MailAccount(HERE, imap, security, auth, ADDRESS, "file:" + secret),
                new MailAccount(HERE, smtp, security, auth, ADDRESS, "file:" + secret),
                "INBOX",
                Map.of(),
                0);
    }
}
