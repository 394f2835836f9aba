package io.foyer.mail.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * All sample mails of the folder {@code shared} beside the project, against what other programs read in them. Where we differ on
 * purpose is listed here, with the reason.
 */
class SampleMailsTest {
    /** Where the parts cannot be found, the text is shown instead of nothing. */
    private static final Set<String> TEXT_RATHER_THAN_NOTHING = Set.of(
            "badbound",
            "missing-boundary",
            "missing-inner-boundary",
            "missing-inner-start-boundary",
            "multipartnopart");

    /** A body that begins without an empty line is a body, in whole. */
    private static final Set<String> BODY_WITHOUT_EMPTY_LINE = Set.of(
            "hdr-fakeout",
            "basic-plain-with-bad-header-separator",
            "malformedHeader-nocrlfcrlf",
            "malformedHeader-noheader",
            "malformedHeaderStartsBody-nocrlfcrlf",
            "malformedHeaderStartsBody-noheader");

    /** Fields behind a broken line of the header are still read, and bytes that are no ASCII are understood. */
    private static final Set<String> SUBJECT_READ_ALL_THE_SAME = Set.of(
            "obsolete",
            "error_emails-invalid_subject_characters",
            "plain_emails-raw_email_incorrect_header",
            "rfc2822-example13");

    private static List<JsonObject> mails = new ArrayList<>();
    private static Path folder;

    @BeforeAll
    static void findSamples() throws IOException {
        folder = samples();
        assumeTrue(folder != null, "no folder shared/data/mails beside the project (or in -Dfoyer.shared)");
        for (String line : Files.readAllLines(folder.resolve("expect.jsonl"))) {
            try (JsonReader reader = Json.createReader(new StringReader(line))) {
                mails.add(reader.readObject());
            }
        }
    }

    @Test
    void readsEveryMail() throws IOException {
        for (JsonObject mail : mails) {
            ReadMail read = MailReader.read(raw(mail));
            assertThat(read.text()).as(mail.getString("file")).isNotNull();
            assertThat(read.messageId()).as(mail.getString("file")).isNotBlank();
        }
    }

    @Test
    void findsTheSameParts() throws Exception {
        Set<String> other = new TreeSet<>();
        for (JsonObject mail : mails) {
            if (!mail.isNull("expect") && !leaves(raw(mail), 0).equals(expectedLeaves(mail))) {
                other.add(name(mail));
            }
        }
        Set<String> known = new TreeSet<>(TEXT_RATHER_THAN_NOTHING);
        known.addAll(BODY_WITHOUT_EMPTY_LINE);
        assertThat(other).isEqualTo(known);
    }

    @Test
    void showsEveryTextThatIsExpected() throws Exception {
        Set<String> missing = new TreeSet<>();
        for (JsonObject mail : mails) {
            if (!mail.isNull("expect") && !allThere(mail)) {
                missing.add(name(mail));
            }
        }
        missing.removeAll(BODY_WITHOUT_EMPTY_LINE);
        assertThat(missing).isEmpty();
    }

    @Test
    void readsTheSameSubjects() throws IOException {
        Set<String> other = new TreeSet<>();
        for (JsonObject mail : mails) {
            String subject = text(mail.getJsonObject("python"), "subject");
            if (!plain(subject).equals(plain(MailReader.read(raw(mail)).subject()))) {
                other.add(name(mail));
            }
        }
        assertThat(other).isEqualTo(new TreeSet<>(SUBJECT_READ_ALL_THE_SAME));
    }

    @Test
    void finishesAllInSeconds() throws IOException {
        long begun = System.nanoTime();
        for (JsonObject mail : mails) {
            MailReader.read(raw(mail));
        }
        assertThat((System.nanoTime() - begun) / 1_000_000_000).isLessThan(20);
    }

    /** Each text leaf is in the text, in an attachment, or in the plain reading of the HTML. */
    private static boolean allThere(JsonObject mail) throws IOException {
        ReadMail read = MailReader.read(raw(mail));
        StringBuilder all = new StringBuilder(read.text()).append(read.html());
        collect(read, all, 0);
        String found = letters(all.toString());
        return mail
                .getJsonObject("expect")
                .getJsonArray("leaves_after_transfer_decoding")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(leaf -> leaf.getString("kind").equals("text"))
                .allMatch(leaf -> found.contains(letters(leaf.getString("latin1"))) || isOtherChoice(mail));
    }

    /** Of two alternatives that are both plain text the first is shown. */
    private static boolean isOtherChoice(JsonObject mail) {
        return name(mail).startsWith("double-semicolon");
    }

    private static void collect(ReadMail read, StringBuilder all, int depth) throws IOException {
        for (Attachment attachment : read.attachments()) {
            byte[] content = attachment.open().readAllBytes();
            all.append(new String(content, StandardCharsets.ISO_8859_1));
            if (attachment.declaredType().equals("message/rfc822") && depth < 10) {
                ReadMail inner = MailReader.read(content);
                all.append(inner.text()).append(inner.html());
                collect(inner, all, depth + 1);
            }
        }
    }

    private static List<String> leaves(byte[] raw, int depth) throws NoSuchAlgorithmException {
        List<String> leaves = new ArrayList<>();
        for (MimePart leaf : MimeTree.of(raw, new ArrayList<>()).leaves()) {
            if (leaf.type().equals("message/rfc822") && depth < 10) {
                leaves.addAll(leaves(leaf.content(), depth + 1));
            } else {
                leaves.add(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(leaf.content())));
            }
        }
        return leaves;
    }

    private static List<String> expectedLeaves(JsonObject mail) {
        return mail
                .getJsonObject("expect")
                .getJsonArray("leaves_after_transfer_decoding")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(leaf -> leaf.getString("sha256"))
                .toList();
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

    private static byte[] raw(JsonObject mail) throws IOException {
        return Files.readAllBytes(folder.resolve(mail.getString("file")));
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
