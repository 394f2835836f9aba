package io.foyer.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.mail.message.MailHead;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConversationKeyTest {

    private static final String TOKEN = "To: Office <leasing+c-abcdefgh23456789@north.example>";

    @Test
    void isTheSameForAMailAndWhatAnswersIt() {
        int first = key("Message-ID: <first@home.example>");
        assertThat(key("Message-ID: <second@home.example>", "In-Reply-To: <first@home.example>"))
                .isEqualTo(first);
        assertThat(key("In-Reply-To: <second@x.example>", "References: <first@home.example>\r\n <second@x.example>"))
                .isEqualTo(first);
    }

    @Test
    void isTheSameForAllThatGoToOneConversationsAddress() {
        assertThat(key("Message-ID: <first@home.example>", TOKEN))
                .isEqualTo(key("In-Reply-To: <third@home.example>", TOKEN));
    }

    @Test
    void isTheSameForAllThatNameOneCard() {
        assertThat(key("Message-ID: <first@home.example>", "Subject: Flat [#C17]"))
                .isEqualTo(key("Message-ID: <second@home.example>", "Subject: The flat [#C17]"))
                .isNotEqualTo(key("Message-ID: <second@home.example>", "Subject: The flat [#C18]"));
    }

    @Test
    void differsBetweenConversations() {
        assertThat(key("Message-ID: <first@home.example>")).isNotEqualTo(key("Message-ID: <second@home.example>"));
        assertThat(key("Subject: One")).isNotEqualTo(key("Subject: Two"));
    }

    @Test
    void isGivenWhateverStandsInTheHead() {
        assertThat(head("Message-ID: nonsense").messageId()).isNull();
        for (byte[] raw :
                new byte[][] {{}, {0, (byte) 0xff, '\n', '\n'}, "\r\n\r\n".getBytes(StandardCharsets.UTF_8)}) {
            MailHead head = MailHead.read(raw);
            assertThat(head.answered()).isEmpty();
            assertThat(ConversationKey.ofNew(head, raw)).isEqualTo(ConversationKey.ofNew(head, raw.clone()));
        }
    }

    @Test
    void takesNoMailForAnAnswerToItself() {
        assertThat(head("Message-ID: <own-message@x.example>", "In-Reply-To: <own-message@x.example>")
                        .answered())
                .isEmpty();
    }

    private static int key(String... fields) {
        return ConversationKey.ofNew(head(fields), raw(fields));
    }

    private static MailHead head(String... fields) {
        return MailHead.read(raw(fields));
    }

    private static byte[] raw(String... fields) {
        return (String.join("\r\n", fields) + "\r\n\r\nHello").getBytes(StandardCharsets.US_ASCII);
    }
}
