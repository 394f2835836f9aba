package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * All sample mails of the folder {@code shared} beside the project, from a mail server through queue and database to what programs
 * read, against what other readers find in them. Where we differ on purpose is listed here, with the reason.
 */
@ExtendWith(SharedFoyer.class)
class SampleMailsSystemTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Fields behind a broken line of the header are still read, and bytes that are no ASCII are understood. */
    private static final Set<String> SUBJECT_READ_ALL_THE_SAME = Set.of(
            "obsolete",
            "error_emails-invalid_subject_characters",
            "plain_emails-raw_email_incorrect_header",
            "rfc2822-example13");

    /** An address is found where another reader finds none or takes the name for a part of it; an empty one is none. */
    private static final Set<String> SENDER_READ_ALL_THE_SAME = Set.of(
            "msg_43",
            "plain_emails-mix_caps_content_type",
            "plain_emails-raw_email_incorrect_header",
            "rfc2822-example13",
            "rfc6532-utf8_headers");

    /** Of two equal alternatives the first is shown; what the header holds and what stands behind the last part is no text. */
    private static final Set<String> TEXT_READ_OTHERWISE = Set.of(
            "double-semicolon",
            "double-semicolon2",
            "msg_47",
            "multipartemptypart",
            "obsolete",
            "plain_emails-raw_email_incorrect_header",
            "rfc2822-example13");

    /** The same as a sample before it but for what servers on the way and programs write around it. */
    private static final Set<String> SAME_AS_ANOTHER = Set.of(
            "attachment_emails-attachment_pdf_lf",
            "attachment_emails-attachment_pdf_non_ascii_lf",
            "malformedHeaderStartsBody-nocrlfcrlf",
            "malformedHeaderStartsBody-noheader",
            "mime_emails-raw_email12",
            "mime_emails-raw_email_with_quoted_illegal_boundary",
            "msg_03",
            "msg_29",
            "msg_44",
            "multi-igor2",
            "multi-nested2",
            "multipart_report_emails-multi_address_bounce2",
            "plain_emails-basic_email",
            "plain_emails-basic_email_lf",
            "plain_emails-raw_email5",
            "plain_emails-raw_email6",
            "plain_emails-raw_email8",
            "rfc2822-example02",
            "rfc2822-example05",
            "rfc2822-example08",
            "rfc2822-example09");

    /** The test's own mail server cannot hold it. */
    private static final Set<String> REFUSED_BY_THE_TESTS_SERVER =
            Set.of("error_emails-multiple_invalid_content_dispositions");

    private final Foyer foyer;
    private final Product product;

    SampleMailsSystemTest(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.product = product;
    }

    @Test
    void readsInEverySampleWhatOtherReadersFind() throws Exception {
        Path folder = samples();
        assumeTrue(folder != null, "no folder shared/data/mails beside the project (or in -Dfoyer.shared)");
        List<JsonObject> samples = expectations(folder);
        String address = "samples-" + UUID.randomUUID().toString().substring(0, 8) + "@northside.example";
        try (PostOffice post = PostOffice.open(product, address)) {
            int taken = 0;
            for (JsonObject sample : samples) {
                taken += post.offer(Files.readAllBytes(folder.resolve(sample.getString("file")))) ? 1 : 0;
            }
            int all = taken;
            post.register();
            await("every one is read or listed").atMost(PATIENCE).until(() -> read(address) == all);
            compare(samples, entries(address));
        }
    }

    private void compare(List<JsonObject> samples, Map<Long, Long> entries) {
        Set<String> subjects = new TreeSet<>();
        Set<String> senders = new TreeSet<>();
        Set<String> texts = new TreeSet<>();
        Set<String> missing = new TreeSet<>();
        for (int uid = 1; uid <= samples.size(); uid++) {
            JsonObject sample = samples.get(uid - 1);
            JsonObject expected = sample.getJsonObject("python");
            Long entry = entries.get((long) uid);
            if (entry == null) {
                missing.add(name(sample));
                continue;
            }
            JsonObject mail = foyer.get("/api/v1/communications/" + entry + "/mail", Foyer.API_KEY)
                    .json();
            if (!plain(text(expected, "subject")).equals(plain(text(mail, "subject")))) {
                subjects.add(name(sample));
            }
            if (!sender(expected).equals(text(mail, "from"))) {
                senders.add(name(sample));
            }
            instant(sample)
                    .ifPresent(at ->
                            assertThat(text(mail, "sentAt")).as(name(sample)).isEqualTo(at.toString()));
            String all = letters(text(mail, "text") + text(mail, "history"));
            boolean plain = "text/plain".equals(text(expected, "body_type"));
            if (plain
                    && !text(expected, "body")
                            .lines()
                            .map(SampleMailsSystemTest::letters)
                            .allMatch(all::contains)) {
                texts.add(name(sample));
            }
        }
        assertThat(subjects).containsExactlyInAnyOrderElementsOf(SUBJECT_READ_ALL_THE_SAME);
        assertThat(senders).containsExactlyInAnyOrderElementsOf(SENDER_READ_ALL_THE_SAME);
        assertThat(texts).containsExactlyInAnyOrderElementsOf(TEXT_READ_OTHERWISE);
        missing.removeAll(REFUSED_BY_THE_TESTS_SERVER);
        assertThat(missing).containsExactlyInAnyOrderElementsOf(SAME_AS_ANOTHER);
    }

    private static List<JsonObject> expectations(Path folder) throws IOException {
        List<JsonObject> all = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("expect.jsonl"))) {
            try (JsonReader reader = Json.createReader(new StringReader(line))) {
                all.add(reader.readObject());
            }
        }
        return all;
    }

    private int read(String address) throws SQLException {
        try (Connection database = product.database();
                PreparedStatement select = database.prepareStatement(
                        "select count(*) from mail_raw r join mailbox m on m.id = r.mailbox_id"
                                + " where m.address = ? and (r.disposable_at is not null"
                                + " or exists (select 1 from mail_message e where e.raw_id = r.id))")) {
            select.setString(1, address);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** The entry of each mail by its number on the server; one that is the same as another has none. */
    private Map<Long, Long> entries(String address) throws SQLException {
        try (Connection database = product.database();
                PreparedStatement select = database.prepareStatement(
                        "select r.uid, e.communication_id from mail_raw r"
                                + " join mailbox m on m.id = r.mailbox_id join mail_message e on e.raw_id = r.id where m.address = ?")) {
            select.setString(1, address);
            Map<Long, Long> entries = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.put(row.getLong(1), row.getLong(2));
                }
            }
            return entries;
        }
    }

    /** When it was sent, where that is written as everybody can read it. */
    private static Optional<Instant> instant(JsonObject sample) {
        if (sample.isNull("expect")) {
            return Optional.empty();
        }
        return sample.getJsonObject("expect").getJsonArray("header_fields").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .filter(field -> field.matches("Date: \\w{3}, \\d+ \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d [+-]\\d{4}"))
                .map(field -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(field.substring(6), Instant::from))
                .findFirst();
    }

    private static String sender(JsonObject expected) {
        return expected.get("from") == null
                        || expected.isNull("from")
                        || expected.getJsonArray("from").isEmpty()
                ? ""
                : text(expected.getJsonArray("from").getJsonObject(0), "address");
    }

    private static String text(JsonObject object, String key) {
        return object.get(key) instanceof JsonString string ? string.getString() : "";
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\uFFFD]+", " ").strip();
    }

    /** ASCII letters and digits alone: the samples' texts are given with other charsets and line ends. */
    private static String letters(String text) {
        return text.replaceAll("[^A-Za-z0-9]+", "");
    }

    private static String name(JsonObject mail) {
        String file = mail.getString("file");
        return file.substring(file.lastIndexOf('/') + 1).replaceAll("^(mimetools-)?testmsgs-|\\.(msg|eml|txt)$", "");
    }

    private static Path samples() {
        String given = System.getProperty("foyer.shared");
        Stream<Path> above = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared"));
        Stream<Path> places = given == null ? above : Stream.concat(Stream.of(Path.of(given)), above);
        return places.map(path -> path.resolve("data/mails"))
                .filter(path -> Files.isReadable(path.resolve("expect.jsonl")))
                .findFirst()
                .orElse(null);
    }
}
