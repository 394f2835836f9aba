package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The application is killed while mails come in: each becomes one entry, none is lost and none is there twice. */
class KilledMailSystemTest {

    private static final int MAILS = 200;
    private static final String ADDRESS = "harbor@northside.example";
    private static final String PASSWORD = "a-secret-of-the-test";
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final String KEPT =
            "select count(*) from mail_raw r join mailbox m on m.id = r.mailbox_id where m.address = '" + ADDRESS + "'";
    private static final String ENTRIES =
            "select count(*) from communication where channel = 'MAIL' and subject like 'Killed %'";
    private static final String SUBJECTS =
            "select count(distinct subject) from communication where channel = 'MAIL' and subject like 'Killed %'";

    @Test
    void takesEveryMailInExactlyOnceThoughItIsKilledInTheMiddle() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        server.setUser(ADDRESS, ADDRESS, PASSWORD);
        Post post = new Post(server.getSmtp().getPort(), server.getImap().getPort(), PASSWORD);
        Product product = Product.inNewHome("killed-mail", Map.of()).start();
        try (product) {
            Path secret = Files.createTempFile(
                    product.home(),
                    "secret",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, PASSWORD);
            for (int number = 0; number < MAILS; number++) {
                post.write(ADDRESS, "Killed " + number, "Mail " + number, "From: Ann <ann@home.example>");
            }
            register(product, server.getImap().getPort(), secret);
            await("some are kept")
                    .atMost(LONG)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> count(product, KEPT) > 40);
            product.process("micro.pid").destroyForcibly();
            product.awaitEnd();

            product.start();
            await("all are kept").atMost(LONG).until(() -> count(product, KEPT) == MAILS);
            await("all are entries").atMost(LONG).until(() -> count(product, SUBJECTS) == MAILS);
            assertThat(count(product, ENTRIES)).isEqualTo(MAILS);
        } finally {
            server.stop();
        }
    }

    private static void register(Product product, int port, Path secret) throws SQLException {
        try (Connection database = product.database();
                Statement door = database.createStatement();
                PreparedStatement mailbox = database.prepareStatement(
                        "insert into mailbox (company_id, office_id, connection_id, address, sender_name, imap_host, imap_port,"
                                + " imap_security, imap_auth, imap_user, imap_secret) select company_id, 2, id, name, 'Harbor',"
                                + " '127.0.0.1', ?, 'NONE', 'PASSWORD', name, ? from connection where name = ?")) {
            door.executeUpdate(
                    "insert into connection (company_id, kind, name) values (1, 'MAILBOX', '" + ADDRESS + "')");
            mailbox.setInt(1, port);
            mailbox.setString(2, "file:" + secret);
            mailbox.setString(3, ADDRESS);
            mailbox.executeUpdate();
        }
    }

    private static int count(Product product, String query) throws SQLException {
        try (Connection database = product.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
