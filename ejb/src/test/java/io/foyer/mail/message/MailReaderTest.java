package io.foyer.mail.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailReaderTest {
    @Test
    void readsWhoWhenAndWhat() {
        ReadMail mail = Mails.withHeader(
                "Subject: =?UTF-8?Q?Zwei_Zimmer_f=C3=BCr?=\r\n =?UTF-8?Q?_Anna?=",
                "In-Reply-To: <card-7.3@foyer.example>",
                "References: <a@x.example> <b@x.example>",
                "Delivered-To: office+c7@example.org");
        assertThat(mail.subject()).isEqualTo("Zwei Zimmer für Anna");
        assertThat(mail.from().name()).isEqualTo("Jane Doe");
        assertThat(mail.from().address().key()).isEqualTo("jane@example.com");
        assertThat(mail.date()).isEqualTo(Instant.parse("2026-11-20T16:00:00Z"));
        assertThat(mail.messageId()).isEqualTo("one.two@example.com");
        assertThat(mail.inReplyTo()).containsExactly("card-7.3@foyer.example");
        assertThat(mail.references()).containsExactly("a@x.example", "b@x.example");
        assertThat(mail.deliveredTo()).extracting(Object::toString).containsExactly("office+c7@example.org");
        assertThat(mail.text().strip()).isEqualTo("Hello.");
        assertThat(mail.kind()).isEqualTo(MailKind.PERSON);
        assertThat(mail.answerable()).isTrue();
        assertThat(mail.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied | AUTO_REPLY",
                "Auto-Submitted: no | PERSON",
                "X-Autoreply: yes | AUTO_REPLY",
                "Precedence: auto_reply | AUTO_REPLY",
                "Subject: Automatic reply: Two rooms | AUTO_REPLY",
                "Subject: Abwesenheitsnotiz: Zimmer | AUTO_REPLY",
                "Subject: =?UTF-8?B?UsOpcG9uc2UgYXV0b21hdGlxdWUgOiBhcHBhcnRlbWVudA==?= | AUTO_REPLY",
                "Return-Path: <> | AUTO_REPLY",
                "List-Id: <tenants.example.org> | LIST",
                "Precedence: list | LIST",
                "List-Unsubscribe: <mailto:off@example.org> | LIST",
                "Subject: Office tour on Monday | PERSON",
                "X-Auto-Response-Suppress: All | PERSON"
            })
    void tellsWhoSpeaks(String header, MailKind kind) {
        assertThat(Mails.withHeader(header).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Auto-Response-Suppress: All",
                "Auto-Submitted: auto-generated",
                "List-Id: <a.b>",
                "Return-Path: <>",
                "Precedence: bulk"
            })
    void isNeverAnsweredByAMachine(String header) {
        assertThat(Mails.withHeader(header).answerable()).isFalse();
    }

    @Test
    void derivesAnIdWhenThereIsNoneToRelyOn() {
        byte[] without = Mails.of("From: a@example.com", "Message-ID: <1>", "", "Hello");
        ReadMail mail = MailReader.read(without);
        assertThat(mail.messageIdDerived()).isTrue();
        assertThat(mail.messageId()).isEqualTo(MailReader.read(without.clone()).messageId());
        assertThat(mail.messageId())
                .isNotEqualTo(Mails.read("From: a@example.com", "Message-ID: <1>", "", "Other")
                        .messageId());
    }

    @Test
    void tellsTwoMailsWithOneIdApart() {
        ReadMail one = Mails.read("From: a@example.com", "Message-ID: <same.id@example.com>", "", "One");
        ReadMail two = Mails.read("From: a@example.com", "Message-ID: <same.id@example.com>", "", "Two");
        assertThat(one.messageId()).isEqualTo(two.messageId());
        assertThat(one.digest()).isNotEqualTo(two.digest());
    }

    @Test
    void understandsEightBitHeadersAndUnknownCharsets() {
        byte[] latin =
                "From: J\u00f6rg M\u00fcller <j@example.com>\r\nSubject: Gr\u00fc\u00dfe\r\nContent-Type: text/plain; charset=x-none\r\n\r\nsch\u00f6n"
                        .getBytes(StandardCharsets.ISO_8859_1);
        ReadMail mail = MailReader.read(latin);
        assertThat(mail.from().name()).isEqualTo("Jörg Müller");
        assertThat(mail.subject()).isEqualTo("Grüße");
        assertThat(mail.text()).isEqualTo("schön");
        assertThat(Mails.read("From: Jörg <j@example.com>, B <b@example.com>", "", "")
                        .from()
                        .name())
                .isEqualTo("Jörg");
    }

    @Test
    void readsUtf7() {
        assertThat(Mails.read("From: a@example.com", "Content-Type: text/plain; charset=utf-7", "", "Gr+APwA3w-e 1+-1")
                        .text())
                .isEqualTo("Grüße 1+1");
    }

    @Test
    void prefersPlainTextAndKeepsHtml() {
        ReadMail mail = Mails.read(
                "From: a@example.com",
                "Content-Type: multipart/alternative; boundary=b",
                "",
                "--b",
                "Content-Type: text/plain; charset=utf-8",
                "",
                "plain",
                "--b",
                "Content-Type: text/html",
                "",
                "<p>rich</p>",
                "--b--");
        assertThat(mail.text().strip()).isEqualTo("plain");
        assertThat(mail.html()).contains("<p>rich</p>");
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    void readsHtmlAloudWhenThereIsNothingElse() {
        ReadMail mail = Mails.read(
                "From: a@example.com",
                "Content-Type: text/html; charset=utf-8",
                "",
                "<html><head><title>x</title><style>p{}</style></head><body><p>Hello&nbsp;<b>you</b></p><table><tr><td>Name:</td><td>Jane"
                        + "</td></tr></table><ul><li>one</ul><blockquote>old</blockquote><script>alert(1)</script></body>");
        assertThat(mail.text()).isEqualTo("Hello you\n\nName:\tJane\n\n- one\n\n> old");
    }

    @Test
    void namesAttachmentsSafely() {
        ReadMail mail = Mails.read(
                "From: a@example.com",
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "",
                "see below",
                "--b",
                "Content-Type: application/octet-stream",
                "Content-Disposition: attachment; filename=\"../../etc/pass\u202Ewd.pdf\"",
                "Content-Transfer-Encoding: base64",
                "",
                "JVBERi0xLjQK",
                "--b",
                "Content-Type: image/jpeg; name=x",
                "Content-Disposition: attachment; filename*0*=utf-8''Pl%C3%A4; filename*1*=ne%20a+b; filename*2=.exe",
                "",
                "MZ\u0000",
                "--b",
                "Content-Type: image/png",
                "Content-ID: <logo@x>",
                "",
                "x",
                "--b--");
        assertThat(mail.attachments())
                .extracting(Attachment::name)
                .containsExactly("passwd.pdf", "Pläne a+b.exe", "attachment-3.png");
        Attachment pdf = mail.attachments().get(0);
        assertThat(pdf.detectedType()).isEqualTo("application/pdf");
        assertThat(pdf.dangerous()).isFalse();
        Attachment program = mail.attachments().get(1);
        assertThat(program.dangerous()).isTrue();
        assertThat(program.downloadType()).isEqualTo("application/octet-stream");
        assertThat(program.disposition())
                .isEqualTo("attachment; filename=\"Pl_ne a_b.exe\"; filename*=UTF-8''Pl%C3%A4ne%20a+b.exe");
        assertThat(mail.attachments().get(2).contentId()).isEqualTo("logo@x");
        assertThat(mail.attachments().get(2).inline()).isTrue();
    }

    @Test
    void findsPartsWhoseBoundaryIsNotTheNamedOne() {
        ReadMail mail = Mails.read(
                "From: a@example.com",
                "Content-Type: multipart/mixed; boundary=other",
                "",
                "--real",
                "Content-Type: text/plain",
                "",
                "the text",
                "--real",
                "Content-Type: application/pdf; name=a.pdf",
                "",
                "%PDF-1.4",
                "--real--");
        assertThat(mail.text().strip()).isEqualTo("the text");
        assertThat(mail.attachments()).hasSize(1);
        assertThat(mail.warnings()).isNotEmpty();
    }

    @Test
    void survivesBrokenTransferEncodings() {
        assertThat(Mails.read("From: a@example.com", "Content-Transfer-Encoding: quoted-printable;", "", "a=C3=A9=ZZ=")
                        .text())
                .startsWith("aé");
        assertThat(Mails.read("From: a@example.com", "Content-Transfer-Encoding: base64", "", "SGVsbG8g**d29ybGQ")
                        .text())
                .startsWith("Hello wor");
    }

    @Test
    void readsWhatIsNoMailAsUnreadable() {
        assertThat(MailReader.read(new byte[0]).kind()).isEqualTo(MailKind.UNREADABLE);
        assertThat(MailReader.read(null).kind()).isEqualTo(MailKind.UNREADABLE);
        assertThat(MailReader.read(new byte[] {0, 1, 2, -1, -2}).kind()).isEqualTo(MailKind.UNREADABLE);
        assertThat(Mails.read("just some words").text()).isEqualTo("just some words");
    }

    @Test
    void takesABodyWithoutTheEmptyLine() {
        ReadMail mail = Mails.read("From: a@example.com", "Subject: x", "Here it begins, at once.", "", "More.");
        assertThat(mail.text()).isEqualTo("Here it begins, at once.\n\nMore.");
        assertThat(mail.subject()).isEqualTo("x");
    }

    @Test
    void saysWhenNobodySentIt() {
        ReadMail mail = Mails.read("Subject: x", "", "y");
        assertThat(mail.from()).isNull();
        assertThat(mail.answerable()).isFalse();
        assertThat(mail.warnings()).contains("The mail does not say from whom it is.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, 20 Nov 2026 10:00:00 -0600 | 2026-11-20T16:00:00Z",
                "20 Nov 26 10:00 EST | 2026-11-20T15:00:00Z",
                "Fri Nov 20 10:00:00 2026 | 2026-11-20T10:00:00Z",
                "Fri Nov 20 10:00:00 CET 2026 | 2026-11-20T09:00:00Z",
                "2026-11-20T10:00:00+01:00 | 2026-11-20T09:00:00Z",
                "2026-11-20 10:00:00 | 2026-11-20T10:00:00Z",
                "11/20/2026 10:00 PM | 2026-11-20T22:00:00Z",
                "November 20, 2026 at 10:00 AM | 2026-11-20T10:00:00Z",
                "Fri, 20-Nov-2026 10.00.00 GMT+01:00 | 2026-11-20T09:00:00Z",
                "Fri, 31 Feb 2026 10:00:00 +0000 | 2026-03-03T10:00:00Z",
                "Fri, 20 Nov 9999 10:00:00 +0000 |",
                "yesterday |"
            })
    void readsDatesAsTheyAreWritten(String written, Instant moment) {
        assertThat(SentDate.of(written)).isEqualTo(moment);
    }
}
