package io.foyer.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.mail.message.MailReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MailIdentityTest {

    private static final String LETTER =
            """
            Received: %s
            From: Jane <jane@home.example>
            Date: Fri, 20 Nov 2026 10:00:00 -0600
            Subject: %s
            Message-ID: <always-the-same@home.example>
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/html

            <p>Hello</p><a href="%s">Look</a>
            --b
            Content-Type: application/octet-stream; name=plan.bin

            %s
            --b--
            """;

    @Test
    void isTheSameHoweverTheMailWasDelivered() {
        assertThat(identity("by one way", "Flat", "https://a.example", "1234"))
                .isEqualTo(identity("by another", "Flat", "https://a.example", "1234"));
    }

    @Test
    void differsWhereAnythingAPersonMaySeeDiffersThoughTheMessageIdIsTheSame() {
        String one = identity("way", "Flat", "https://a.example", "1234");
        assertThat(identity("way", "Flats", "https://a.example", "1234")).isNotEqualTo(one);
        assertThat(identity("way", "Flat", "https://b.example", "1234")).isNotEqualTo(one);
        assertThat(identity("way", "Flat", "https://a.example", "1235")).isNotEqualTo(one);
    }

    @Test
    void neverTakesTwoMailsForOneThatTheirServerDidNotGive() {
        assertThat(MailIdentity.ofUnread(1)).isNotEqualTo(MailIdentity.ofUnread(2));
    }

    private static String identity(String way, String subject, String link, String file) {
        byte[] raw =
                LETTER.formatted(way, subject, link, file).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return MailIdentity.of(MailReader.read(raw));
    }
}
