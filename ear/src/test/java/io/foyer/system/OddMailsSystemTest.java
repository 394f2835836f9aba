package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mails as nobody should write them, from a mail server to what programs read: each is an entry with all that can be read in it. */
@ExtendWith(SharedFoyer.class)
class OddMailsSystemTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MEGABYTE = 1024 * 1024;

    private final Foyer foyer;
    private final Product product;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private PostOffice post;

    OddMailsSystemTest(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.product = product;
    }

    @BeforeEach
    void open() {
        post = PostOffice.open(product, "odd-" + unique + "@northside.example").register();
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void takesThirtyMegabytesInAndListsWhatIsLargerWithItsHead() {
        byte[] file = new byte[22 * MEGABYTE];
        new Random(3).nextBytes(file);
        deliver("Large", withFile("plans.bin", file));
        deliver("Too large", "x".repeat(80).concat("\r\n").repeat(500_000));
        deliver("Behind them", "\r\nSmall");

        JsonObject large = mail("Large");
        assertThat(large.getJsonArray("files").getJsonObject(0).getInt("size")).isEqualTo(file.length);
        assertThat(entry("Too large").getString("warning")).isEqualTo("too-large");
        assertThat(mail("Too large").getJsonArray("warnings").toString()).contains("still in its mailbox");
        assertThat(text("Behind them")).isEqualTo("Small");
    }

    @Test
    void keepsAZipBombAsTheFileItIs() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] nothing = new byte[MEGABYTE];
            for (int entry = 0; entry < 1_000; entry++) {
                zip.putNextEntry(new ZipEntry("bomb" + entry));
                zip.write(nothing);
                zip.closeEntry();
            }
        }
        deliver("Bomb", withFile("bomb.zip", bytes.toByteArray()));

        JsonObject file = mail("Bomb").getJsonArray("files").getJsonObject(0);
        assertThat(file.getInt("size")).isEqualTo(bytes.size());
        assertThat(file.getString("type")).isEqualTo("application/zip");
    }

    @Test
    void readsAHundredLevelsDownAndTheFirstOfTenThousandRecipients() {
        StringBuilder nested = new StringBuilder();
        for (int level = 0; level < 100; level++) {
            nested.append("Content-Type: multipart/mixed; boundary=b%dx\r\n\r\n--b%dx\r\n".formatted(level, level));
        }
        nested.append("Content-Type: text/plain\r\n\r\nat the bottom\r\n");
        for (int level = 99; level >= 0; level--) {
            nested.append("--b%dx--\r\n".formatted(level));
        }
        deliver("Nested", nested.toString());
        StringBuilder many = new StringBuilder("Cc: ");
        for (int one = 0; one < 10_000; one++) {
            many.append("p%d@home.example,\r\n ".formatted(one));
        }
        deliver("Many", many + "last@home.example\r\n\r\nTo all");

        assertThat(text("Nested").strip()).isEqualTo("at the bottom");
        assertThat(text("Many")).isEqualTo("To all");
        assertThat(mail("Many").getJsonArray("warnings").toString()).contains("recipients");
    }

    @Test
    void readsWhatIsBrokenAsFarAsItCan() {
        deliver("No end", "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nNever closed\r\n");
        deliver("Charset", "Content-Type: text/plain; charset=x-klingon-7\r\n\r\nPlain words");
        deliver("Base64", "Content-Transfer-Encoding: base64\r\n\r\nSGVsbG8g*broken*d29ybGQ");
        deliver("Wrong date", "Date: Foo, 99 Bar 20222 99:99:99 +9999\r\n\r\nWhen?");
        deliver("Far date", "Date: Fri, 01 Jan 2100 00:00:00 +0000\r\n\r\nThen");
        post.deliver(("Subject: Nobody " + unique + "\r\n\r\nGuess who").getBytes(StandardCharsets.US_ASCII));

        assertThat(text("No end").strip()).isEqualTo("Never closed");
        assertThat(text("Charset")).isEqualTo("Plain words");
        assertThat(text("Base64")).startsWith("Hello");
        assertThat(mail("Wrong date").isNull("sentAt") || !mail("Wrong date").containsKey("sentAt"))
                .isTrue();
        assertThat(Instant.parse(entry("Far date").getString("startedAt")))
                .isBefore(Instant.now().plus(Duration.ofDays(2)));
        assertThat(text("Nobody")).isEqualTo("Guess who");
        assertThat(entry("Nobody").getString("email", null)).isNull();
    }

    @Test
    void losesNoneOfSeveralMailsWithOneMessageId() {
        String id = "Message-ID: <the-same-" + unique + "@home.example>\r\n";
        deliver("Same id", id + "\r\nFirst");
        deliver("Same id", id + "\r\nSecond");
        deliver("Same id", id + "\r\nSecond");
        deliver("After them", "\r\nLast");
        entry("After them");

        assertThat(entries("Same id"))
                .extracting(row -> row.getString("firstWords"))
                .containsExactlyInAnyOrder("First", "Second");
    }

    @Test
    void neverLetsTwoMachinesAnswerEachOther() {
        deliver("Away", "Auto-Submitted: auto-replied\r\n\r\nI am away");
        int away = entry("Away").getInt("id");
        assertThat(answer(away).status()).isEqualTo(400);
        deliver("A person", "\r\nIs it free?");
        int person = entry("A person").getInt("id");
        for (int answers = 0; answers < 20; answers++) {
            assertThat(answer(person).status()).isEqualTo(202);
        }
        Answer refused = answer(person);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        await("sent").atMost(PATIENCE).until(() -> post.sent().length >= 20);
        assertThat(foyer.post(
                                "/api/v1/communications/" + person + "/mail",
                                foyer.token("agent3"),
                                Json.createObjectBuilder()
                                        .add("text", "I answer")
                                        .build())
                        .status())
                .as("a person may go on")
                .isEqualTo(202);
    }

    private Answer answer(int id) {
        return foyer.post(
                "/api/v1/communications/" + id + "/mail",
                Foyer.API_KEY,
                Json.createObjectBuilder().add("text", "Thank you").build());
    }

    /** A mail of which the rest of the head and the body are given. */
    private void deliver(String subject, String rest) {
        post.deliver(("From: Ann <ann." + unique + "@home.example>\r\nSubject: " + subject + " " + unique + "\r\n"
                        + "MIME-Version: 1.0\r\n" + rest)
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String withFile(String name, byte[] content) {
        return "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nsee\r\n--b\r\n"
                + "Content-Type: application/octet-stream; name=" + name
                + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder(76, new byte[] {'\r', '\n'}).encodeToString(content) + "\r\n--b--\r\n";
    }

    private String text(String subject) {
        return mail(subject).getString("text");
    }

    private JsonObject mail(String subject) {
        int id = entry(subject).getInt("id");
        return foyer.get("/api/v1/communications/" + id + "/mail", Foyer.API_KEY)
                .json();
    }

    private JsonObject entry(String subject) {
        return foyer.mail(subject + " " + unique, PATIENCE);
    }

    private List<JsonObject> entries(String subject) {
        return foyer.mails(subject + " " + unique);
    }
}
