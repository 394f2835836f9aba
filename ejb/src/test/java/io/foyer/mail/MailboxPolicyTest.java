package io.foyer.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.mail.MailboxChange.Server;
import io.foyer.shared.EmailAddress;
import io.foyer.shared.FieldFault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailboxPolicyTest {

    private static final Server IMAP = new Server("imap.example.com", null, "tls", "password", "leasing", "secret");

    private static MailboxChange change(Server imap, Server smtp) {
        return new MailboxChange(1, "leasing@example.com", "Leasing", "", imap, smtp, List.of(), 0);
    }

    private static Server server(String host, String user, String secret) {
        return new Server(host, null, "starttls", "password", user, secret);
    }

    private static List<String> fields(MailboxChange change, Mailbox kept) {
        return new MailboxPolicy(change, kept, true)
                .faults().stream().map(FieldFault::field).toList();
    }

    private static Mailbox kept() {
        MailAccount imap = new MailAccount(
                "imap.example.com", 993, MailAccount.Security.TLS, MailAccount.Auth.PASSWORD, "leasing", "sealed:1:x");
        MailAccount smtp = new MailAccount(
                "smtp.example.com", 587, MailAccount.Security.STARTTLS, MailAccount.Auth.PASSWORD, "out", "sealed:1:y");
        EmailAddress address = EmailAddress.parse("leasing@example.com").orElseThrow();
        return new Mailbox(1, 1, 1, 1, address, "Leasing", imap, smtp, "INBOX", Map.of(), 3);
    }

    @Test
    void takesAMailboxAndFillsInTheUsualPort() {
        assertThat(fields(change(IMAP, null), null)).isEmpty();
        assertThat(MailboxPolicy.imapPort(IMAP)).isEqualTo(993);
        assertThat(MailboxPolicy.smtpPort(server("smtp.example.com", null, null)))
                .isEqualTo(587);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        MailboxChange wrong = new MailboxChange(
                1,
                "nobody",
                " ",
                "x".repeat(200),
                new Server("http://imap.example.com", 70_000, "ssl", "none", "", ""),
                new Server("", 0, null, null, null, null),
                List.of(
                        new MailboxRow.Source(7, "ads"),
                        new MailboxRow.Source(8, "a@b.example"),
                        new MailboxRow.Source(9, "A@b.example")),
                0);
        assertThat(fields(wrong, null))
                .containsExactly(
                        "address",
                        "senderName",
                        "folder",
                        "imap.host",
                        "imap.port",
                        "imap.security",
                        "imap.auth",
                        "imap.user",
                        "imap.secret",
                        "smtp.host",
                        "smtp.port",
                        "smtp.security",
                        "smtp.auth",
                        "sources.7",
                        "sources.9");
        assertThat(fields(new MailboxChange(1, null, null, null, null, null, null, 0), null))
                .contains("address", "imap.host");
    }

    @Test
    void keepsASecretOnlyForTheServerItWasGivenFor() {
        Server same = new Server("IMAP.example.com", 993, "tls", "password", "leasing", "");
        Server other = new Server("elsewhere.example", 993, "tls", "password", "leasing", "");
        assertThat(fields(change(same, server("smtp.example.com", "out", "")), kept()))
                .isEmpty();
        assertThat(fields(change(other, null), kept())).containsExactly("imap.secret");
        assertThat(fields(change(same, server("elsewhere.example", "out", "")), kept()))
                .containsExactly("smtp.secret");
        assertThat(fields(change(same, server("elsewhere.example", "", "")), kept()))
                .containsExactly("imap.secret");
        assertThat(fields(change(same, server("smtp.example.com", "", "")), kept()))
                .as("a login that was the sending server's own")
                .containsExactly("imap.secret");
        Server open = new Server("imap.example.com", 993, "none", "password", "leasing", "");
        assertThat(fields(change(open, null), kept())).containsExactly("imap.secret");
        Server otherPort = new Server("imap.example.com", 9930, "tls", "password", "leasing", "");
        assertThat(fields(change(otherPort, null), kept())).containsExactly("imap.secret");
    }

    @Test
    void saysWhereNoSecretCanBeKept() {
        List<FieldFault> faults = new MailboxPolicy(change(IMAP, null), null, false).faults();
        assertThat(faults).extracting(FieldFault::field).containsExactly("imap.secret");
        assertThat(faults.get(0).problem()).contains("FOYER_SECRETS_KEY");
    }
}
