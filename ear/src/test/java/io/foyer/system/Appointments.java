package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Books appointments as an agent's program does, and reads what their customers are written of them. */
final class Appointments {

    static final ZoneId OFFICE = ZoneId.of("America/Chicago");

    private final Foyer foyer;
    private final Product product;
    private final Post post;

    Appointments(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.product = product;
        this.post = Post.ofDemo(product);
    }

    Answer move(JsonObject appointment, Instant start, int revision) {
        return foyer.method(
                "PUT",
                "/api/v1/appointments/" + appointment.getInt("id"),
                foyer.token("agent"),
                agreed(start, 30).add("revision", revision).build());
    }

    Answer book(JsonObject card, Instant start, int minutes) {
        return foyer.post(
                "/api/v1/cards/" + card.getInt("id") + "/appointments",
                foyer.token("agent"),
                agreed(start, minutes).build());
    }

    JsonObjectBuilder agreed(Instant start, int minutes) {
        return Json.createObjectBuilder()
                .add("kind", "tour")
                .add(
                        "agentId",
                        foyer.get("/api/v1/me", foyer.token("agent")).json().getInt("id"))
                .add("startsAt", start.toString())
                .add("minutes", minutes)
                .add("place", "4B");
    }

    Answer act(JsonObject appointment, String what) {
        return foyer.post(
                "/api/v1/appointments/" + appointment.getInt("id") + "/" + what,
                foyer.token("agent"),
                Json.createObjectBuilder().build());
    }

    /** A day of next year on which this test alone books. */
    static LocalDate freeDay() {
        return LocalDate.now(OFFICE).plusDays(ThreadLocalRandom.current().nextInt(3, 600));
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(OFFICE).toInstant();
    }

    MimeMessage received(String to, String subject) {
        return await(subject + " to " + to)
                .atMost(Foyer.SOON.plusSeconds(30))
                .until(() -> mails(to, subject), found -> !found.isEmpty())
                .get(0);
    }

    List<MimeMessage> mails(String to, String subject) {
        return post.received().stream()
                .filter(mail -> header(mail, "To").toLowerCase(Locale.ROOT).contains(to.toLowerCase(Locale.ROOT))
                        && header(mail, "Subject").replaceAll("\\s+", " ").contains(subject))
                .toList();
    }

    static String header(MimeMessage mail, String name) {
        try {
            return String.valueOf(mail.getHeader(name, null));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static String text(MimeMessage mail) {
        try {
            return String.valueOf(mail.getContent());
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    void update(String sql) throws SQLException {
        try (Connection database = product.database();
                Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    JsonObject card(String family, String email) {
        JsonObjectBuilder values =
                Json.createObjectBuilder().add("givenName", "Tara").add("familyName", family);
        if (email != null) {
            values.add("email", email);
        }
        Answer answer = foyer.post(
                "/api/v1/cards",
                foyer.token("agent"),
                Json.createObjectBuilder()
                        .add("officeId", foyer.officeOf("agent"))
                        .add("values", values)
                        .build());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }
}
