package io.foyer.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.mail.message.MailReader;
import io.foyer.mail.message.ReadMail;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConversationsTest {

    @Test
    void triesTheMailThatIsAnsweredThenTheLatestReferenceFirst() {
        ReadMail mail =
                mail("In-Reply-To: <four@x.example>", "References: <one@x.example> <two@x.example> <three@x.example>");

        assertThat(Conversations.answeredIds(mail))
                .containsExactly("four@x.example", "three@x.example", "two@x.example", "one@x.example");
    }

    @Test
    void neverTakesAMailForAnAnswerToItself() {
        ReadMail mail = mail("Message-ID: <own-message@x.example>", "In-Reply-To: <own-message@x.example>");

        assertThat(Conversations.answeredIds(mail)).isEmpty();
    }

    @Test
    void looksForTokensWhereverTheMailWasDeliveredTo() {
        ReadMail mail = mail("Delivered-To: leasing+c-abcdefgh23456789@north.example", "Cc: info@north.example");

        assertThat(Conversations.recipients(mail).stream().flatMap(address -> PlusAddress.token(address).stream()))
                .containsExactly("c-abcdefgh23456789");
    }

    private static ReadMail mail(String... header) {
        String text = String.join("\r\n", header) + "\r\nFrom: jane@home.example\r\n\r\nHello\r\n";
        return MailReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
