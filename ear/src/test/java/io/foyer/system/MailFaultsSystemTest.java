package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A mailbox whose server fails, seen from outside: what operators are told, and that each mail is one entry. */
@ExtendWith(SharedFoyer.class)
class MailFaultsSystemTest {

    /** A server that refused the login is asked again after half a minute; the upkeep comes once a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Foyer foyer;
    private final Product product;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    MailFaultsSystemTest(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.product = product;
    }

    @Test
    void takesEachMailOnceThoughItsServerGoesAwayRefusesAndCountsAnew() {
        try (PostOffice post = PostOffice.open(product, "faults-" + unique + "@northside.example")
                .register()) {
            post.deliver(letter("First"));
            post.deliver(letter("Second"));
            entry("First");
            entry("Second");
            awaitState(post, "watched");

            post.stop();
            awaitState(post, "away");
            post.startAnewWithOtherPassword();
            awaitState(post, "refused");
            post.stop();
            post.startAnew();
            post.deliver(letter("First"));
            post.deliver(letter("Second"));
            post.deliver(letter("Third"));
            entry("Third");
            awaitState(post, "watched");

            assertThat(entries("First")).hasSize(1);
            assertThat(entries("Second")).hasSize(1);
            assertThat(entries("Third")).hasSize(1);
        }
    }

    @Test
    void removesAMailAsItCameSomeTimeAfterItWasReadAndKeepsWhatNobodyCouldRead() throws SQLException {
        try (PostOffice post = PostOffice.open(product, "upkeep-" + unique + "@northside.example")
                .register()) {
            post.deliver(letter("Kept for a month"));
            post.deliver(("%PDF-1.4 " + unique + " no mail at all").getBytes(StandardCharsets.US_ASCII));
            int readable = entry("Kept for a month").getInt("id");
            int unreadable = await("the unreadable one is listed")
                    .atMost(PATIENCE)
                    .until(
                            () -> foyer.get("/api/v1/communications?limit=200&office=2", Foyer.API_KEY).items().stream()
                                    .filter(row -> "unreadable".equals(row.getString("warning", null)))
                                    .toList(),
                            found -> !found.isEmpty())
                    .get(0)
                    .getInt("id");
            assertThat(raw(readable).status()).isEqualTo(200);
            assertThat(raw(readable).body()).contains("Subject: Kept for a month " + unique);
            assertThat(foyer.get("/api/v1/communications/" + readable + "/mail/raw", foyer.token("agent"))
                            .status())
                    .as("of another office")
                    .isEqualTo(404);

            makeOlder(post);
            await("removed").atMost(PATIENCE).until(() -> raw(readable).status() == 404);
            assertThat(raw(unreadable).status()).isEqualTo(200);
            assertThat(raw(unreadable).body()).contains(unique);
            assertThat(foyer.get("/api/v1/communications/" + readable + "/mail", Foyer.API_KEY)
                            .json()
                            .getString("text"))
                    .contains("Hello");
        }
    }

    private Answer raw(int id) {
        return foyer.get("/api/v1/communications/" + id + "/mail/raw", Foyer.API_KEY);
    }

    private void makeOlder(PostOffice post) throws SQLException {
        try (Connection database = product.database();
                PreparedStatement older = database.prepareStatement(
                        "update mail_raw r join mailbox m on m.id = r.mailbox_id set r.disposable_at = r.disposable_at - interval"
                                + " 31 day where m.address = ? and r.disposable_at is not null")) {
            older.setString(1, post.address());
            assertThat(older.executeUpdate()).isEqualTo(1);
        }
    }

    private byte[] letter(String subject) {
        return ("From: Ann <ann." + unique + "@home.example>\r\nTo: office@northside.example\r\nMessage-ID: <" + unique
                        + "-" + subject.replace(' ', '-') + "@home.example>\r\nSubject: " + subject + " " + unique
                        + "\r\n\r\nHello, " + subject + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void awaitState(PostOffice post, String state) {
        await(state).atMost(PATIENCE).until(() -> health(post), said -> said.startsWith(state));
    }

    private String health(PostOffice post) {
        return foyer.get("/health/ready", null).json().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .filter(check -> check.getString("name").equals("mail"))
                .map(check -> check.getJsonObject("data").getString(post.address(), "unknown"))
                .findFirst()
                .orElse("unknown");
    }

    private JsonObject entry(String subject) {
        return foyer.mail(subject + " " + unique, PATIENCE);
    }

    private List<JsonObject> entries(String subject) {
        return foyer.mails(subject + " " + unique);
    }
}
