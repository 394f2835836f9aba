package io.foyer.mail.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BounceReaderTest {
    private static ReadMail report(String type, String... lines) {
        return Mails.read(
                "Return-Path: <>",
                "From: Mail Delivery System <MAILER-DAEMON@mx.example>",
                "Subject: Undelivered Mail Returned to Sender",
                "Content-Type: multipart/report; report-type=" + type + "; boundary=b",
                "",
                "--b",
                "",
                "Sorry.",
                "--b",
                String.join("\r\n", lines),
                "--b",
                "Content-Type: message/rfc822",
                "",
                "Message-ID: <card-7.1@foyer.example>",
                "Subject: Your tour",
                "",
                "Hello",
                "--b--");
    }

    @Test
    void readsAReportOfDelivery() {
        ReadMail mail = report(
                "delivery-status",
                "Content-Type: message/delivery-status",
                "",
                "Reporting-MTA: dns; mx.example",
                "",
                "Final-Recipient: rfc822; gone@example.com",
                "Action: failed",
                "Status: 5.1.1",
                "Diagnostic-Code: smtp; 550 5.1.1 no such",
                " user");
        assertThat(mail.kind()).isEqualTo(MailKind.BOUNCE);
        assertThat(mail.answerable()).isFalse();
        assertThat(mail.bounce())
                .isEqualTo(new Bounce(
                        "card-7.1@foyer.example",
                        List.of(new Bounce.Recipient(
                                "gone@example.com", "failed", "5.1.1", "550 5.1.1 no such user"))));
    }

    @Test
    void doesNotTakeADelayForTheEnd() {
        ReadMail mail = report(
                "delivery-status",
                "Content-Type: message/delivery-status",
                "",
                "Final-Recipient: rfc822; slow@example.com",
                "Action: delayed",
                "Status: 4.4.1");
        assertThat(mail.kind()).isEqualTo(MailKind.AUTO_REPLY);
        assertThat(mail.bounce().failed()).isFalse();
    }

    @Test
    void readsAComplaint() {
        ReadMail mail = report(
                "feedback-report",
                "Content-Type: message/feedback-report",
                "",
                "Feedback-Type: abuse",
                "User-Agent: x/1");
        assertThat(mail.kind()).isEqualTo(MailKind.COMPLAINT);
    }

    @Test
    void readsAReceiptAsAutomatic() {
        ReadMail mail = report(
                "disposition-notification",
                "Content-Type: message/disposition-notification",
                "",
                "Disposition: manual-action/MDN-sent-manually; displayed");
        assertThat(mail.kind()).isEqualTo(MailKind.AUTO_REPLY);
    }

    @Test
    void readsTheWordsOfOldServers() {
        ReadMail mail = Mails.read(
                "Return-Path: <>",
                "From: MAILER-DAEMON@old.example",
                "Subject: failure notice",
                "",
                "Hi. This is the qmail-send program at old.example.",
                "",
                "<gone@example.com>:",
                "192.0.2.1 does not like recipient.",
                "Remote host said: 550 5.1.1 User unknown",
                "",
                "--- Below this line is a copy of the message.",
                "",
                "Message-ID: <card-9.1@foyer.example>",
                "To: other@example.com");
        assertThat(mail.kind()).isEqualTo(MailKind.BOUNCE);
        assertThat(mail.bounce().originalMessageId()).isEqualTo("card-9.1@foyer.example");
        assertThat(mail.bounce().recipients())
                .containsExactly(new Bounce.Recipient("gone@example.com", "failed", "5.1.1", "550 5.1.1 User unknown"));
    }

    @Test
    void doesNotTakeAPersonWhoWritesOfAFailureForOne() {
        assertThat(Mails.withHeader("Subject: My mail could not be delivered to you")
                        .kind())
                .isEqualTo(MailKind.PERSON);
    }
}
