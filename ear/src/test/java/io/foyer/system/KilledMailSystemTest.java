package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
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
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final String KEPT =
            "select count(*) from mail_raw r join mailbox m on m.id = r.mailbox_id where m.address = '" + ADDRESS + "'";
    private static final String ENTRIES =
            "select count(*) from communication where channel = 'MAIL' and subject like 'Killed %'";
    private static final String SUBJECTS =
            "select count(distinct subject) from communication where channel = 'MAIL' and subject like 'Killed %'";

    @Test
    void takesEveryMailInExactlyOnceThoughItIsKilledInTheMiddle() throws Exception {
        Product product = Product.inNewHome("killed-mail", Map.of()).start();
        try (product;
                PostOffice post = PostOffice.open(product, ADDRESS)) {
            for (int number = 0; number < MAILS; number++) {
                post.deliver(("From: Ann <ann@home.example>\r\nSubject: Killed " + number + "\r\n\r\nMail " + number)
                        .getBytes(StandardCharsets.US_ASCII));
            }
            post.register();
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
