package io.foyer.mail.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Mails made to hurt: whatever comes, it is read, in bounded time and memory. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class MailRobustnessTest {
    private static final byte[] SAMPLE = Mails.of(
            "Return-Path: <jane@example.com>",
            "From: =?utf-8?B?SsO2cmc=?= <jane@example.com>",
            "To: \"Office, the\" <office@example.org>, group: a@x.example, b@x.example;",
            "Subject: =?iso-8859-1?Q?Gr=FC=DFe?=",
            "Date: Fri, 20 Nov 2026 10:00:00 -0600 (CST)",
            "Message-ID: <one.two@example.com>",
            "Content-Type: multipart/mixed; boundary=\"outer\"",
            "",
            "preamble",
            "--outer",
            "Content-Type: multipart/alternative; boundary=inner",
            "",
            "--inner",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
            "",
            "Gr=C3=BC=C3=9Fe",
            "--inner",
            "Content-Type: text/html",
            "",
            "<p>Gr&uuml;&szlig;e<img src=\"cid:x\"></p>",
            "--inner--",
            "--outer",
            "Content-Type: application/pdf; name*=utf-8''Pl%C3%A4ne.pdf",
            "Content-Transfer-Encoding: base64",
            "",
            "JVBERi0xLjQK",
            "--outer",
            "Content-Type: message/rfc822",
            "",
            "Subject: inner",
            "",
            "text",
            "--outer--",
            "");

    @Test
    void readsEveryTruncation() {
        for (int length = 0; length <= SAMPLE.length; length++) {
            assertThat(MailReader.read(Arrays.copyOf(SAMPLE, length))).isNotNull();
        }
    }

    @Test
    void readsWithBytesFlipped() {
        Random random = new Random(20261122);
        for (int round = 0; round < 3_000; round++) {
            byte[] flipped = SAMPLE.clone();
            for (int i = 0; i <= round % 8; i++) {
                flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
            }
            ReadMail mail = MailReader.read(flipped);
            assertThat(mail.text()).isNotNull();
            MailHtml.sanitise(mail.html(), RemoteImages.blocked("/x/{cid}"));
            QuotedText.split(mail.text());
            FormMail.read(mail.text());
        }
    }

    @Test
    void readsNoise() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] noise = new byte[random.nextInt(4_000)];
            random.nextBytes(noise);
            assertThat(MailReader.read(noise)).isNotNull();
        }
    }

    @Test
    void readsTextAHundredLevelsDown() {
        StringBuilder mail = new StringBuilder("From: a@example.com\r\n");
        for (int level = 0; level < 100; level++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(level)
                    .append("x\r\n\r\n--b")
                    .append(level)
                    .append("x\r\n");
        }
        mail.append("Content-Type: text/plain\r\n\r\nat the bottom\r\n");
        for (int level = 99; level >= 0; level--) {
            mail.append("--b").append(level).append("x--\r\n");
        }
        assertThat(MailReader.read(bytes(mail)).text().strip()).isEqualTo("at the bottom");
    }

    @Test
    void closesWhatIsDeeperThanAnyMail() {
        StringBuilder mail = new StringBuilder("From: a@example.com\r\n");
        for (int level = 0; level < 20_000; level++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(level)
                    .append("\r\n\r\n--b")
                    .append(level)
                    .append("\r\n");
        }
        assertThat(MailReader.read(bytes(mail)).kind()).isNotNull();
    }

    @Test
    void keepsTheFirstOfTenThousandRecipients() {
        StringBuilder mail = new StringBuilder("From: a@example.com\r\nTo: ");
        for (int i = 0; i < 10_000; i++) {
            mail.append("Person ").append(i).append(" <p").append(i).append("@example.com>,\r\n ");
        }
        mail.append("last@example.com\r\nSubject: all\r\n\r\nHello");
        ReadMail read = MailReader.read(bytes(mail));
        assertThat(read.to()).hasSize(PartyReader.MOST);
        assertThat(read.subject()).isEqualTo("all");
        assertThat(read.warnings()).anyMatch(warning -> warning.contains("10001 recipients"));
    }

    @Test
    void survivesHeaderBombs() {
        String fields = "X-Bomb: boom\r\n".repeat(400_000);
        assertThat(MailReader.read(bytes("From: a@example.com\r\n" + fields + "Subject: there\r\n\r\nx"))
                        .subject())
                .isEqualTo("there");
        String line = "Subject: " + "=?utf-8?Q?a?= ".repeat(300_000) + "\r\n\r\nx";
        assertThat(MailReader.read(bytes("From: a@example.com\r\n" + line))
                        .subject()
                        .length())
                .isLessThanOrEqualTo(500);
        String huge = "To: " + "(".repeat(5_000_000) + "\r\n\r\nx";
        assertThat(MailReader.read(bytes("From: a@example.com\r\n" + huge))).isNotNull();
        String comments = "From: " + "(".repeat(200_000) + "a@example.com\r\n\r\nx";
        assertThat(MailReader.read(bytes(comments))).isNotNull();
    }

    @Test
    void survivesHtmlMadeToHurt() {
        String[] bombs = {
            "<div>".repeat(200_000),
            "<".repeat(1_000_000),
            "<a href='".repeat(200_000),
            "&".repeat(1_000_000),
            "<blockquote>".repeat(100_000) + "x",
            "<table><tr><td>".repeat(100_000),
            "<!--".repeat(300_000),
            "<b ".repeat(300_000)
        };
        for (String bomb : bombs) {
            byte[] raw = bytes("From: a@example.com\r\nContent-Type: text/html\r\n\r\n" + bomb);
            String html = MailReader.read(raw).html();
            long begun = System.nanoTime();
            MailHtml.sanitise(html, RemoteImages.blocked("/x/{cid}"));
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as(bomb.substring(0, 10))
                    .isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void survivesTextsMadeToHurt() {
        String[] bombs = {
            "On " + "a ".repeat(200_000),
            "On a wrote:\n".repeat(30_000),
            "> ".repeat(200_000),
            "Name:\n".repeat(60_000),
            "From: x\n".repeat(50_000),
            "-".repeat(400_000),
            "a".repeat(400_000),
            "a\n".repeat(200_000),
            "* ".repeat(200_000) + ":"
        };
        for (String bomb : bombs) {
            long begun = System.nanoTime();
            QuotedText.split(bomb);
            FormMail.read(bomb);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as(bomb.substring(0, 10))
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void boundsThePartsItKeeps() {
        String parts = "--b\r\nContent-Type: image/png\r\n\r\nx\r\n".repeat(60_000);
        byte[] raw = bytes("From: a@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + parts);
        ReadMail read = MailReader.read(raw);
        assertThat(read.attachments()).hasSizeLessThanOrEqualTo(500);
        assertThat(read.warnings()).isNotEmpty();
    }

    @Test
    void readsThirtyMegabytes() {
        byte[] content = new byte[22_000_000];
        new Random(3).nextBytes(content);
        String encoded = Base64.getMimeEncoder(76, new byte[] {'\r', '\n'}).encodeToString(content);
        byte[] raw =
                ("From: a@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nsee\r\n--b\r\n"
                                + "Content-Type: application/zip; name=plans.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                                + encoded
                                + "\r\n--b--\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
        ReadMail read = MailReader.read(raw);
        assertThat(read.attachments().get(0).size()).isEqualTo(content.length);
    }

    @Test
    void readsThirtyMegabytesOfTextInLittleRoom() {
        byte[] raw = new byte[30_000_000];
        Arrays.fill(raw, (byte) 'x');
        byte[] header = Mails.of("From: a@example.com", "", "");
        System.arraycopy(header, 0, raw, 0, header.length);
        ReadMail read = MailReader.read(raw);
        assertThat(read.text()).hasSize(BodyReader.LONGEST_TEXT);
        assertThat(read.warnings()).anyMatch(warning -> warning.contains("very long"));
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
