package io.foyer.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.mail.message.MailReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KnownSendersTest {

    @Test
    void asksForWhoeverWroteItAndForWhoeverItsAnswerWouldGoTo() {
        String mail = "From: Ruth <Ruth@home.example>\r\nReply-To: mallory@evil.example\r\n\r\nHello\r\n";

        assertThat(KnownSenders.addresses(MailReader.read(mail.getBytes(StandardCharsets.UTF_8))))
                .containsExactlyInAnyOrder("ruth@home.example", "mallory@evil.example");
    }

    @Test
    void asksForNobodyWhereAMailNamesNoSender() {
        assertThat(KnownSenders.addresses(
                        MailReader.read("Subject: x\r\n\r\nHello\r\n".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }
}
