package io.foyer.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.mail.message.MailReader;
import io.foyer.mail.message.ReadMail;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownSendersTest {

    @Test
    void asksForWhoeverWroteItAndForWhoeverItsAnswerWouldGoTo() {
        String mail = "From: Ruth <Ruth@home.example>\r\nReply-To: mallory@evil.example\r\n\r\nHello\r\n";

        assertThat(addresses(mail)).containsExactlyInAnyOrder("ruth@home.example", "mallory@evil.example");
    }

    @Test
    void asksForNobodyWhereAMailNamesNoSender() {
        assertThat(addresses("Subject: x\r\n\r\nHello\r\n")).isEmpty();
    }

    private static Set<String> addresses(String text) {
        ReadMail mail = MailReader.read(text.getBytes(StandardCharsets.UTF_8));
        return KnownSenders.addresses(mail, mail.answerAddress());
    }
}
