package io.foyer.mail.message;

import java.nio.charset.StandardCharsets;

/** Short ways to write a mail in a test. */
final class Mails {
    private Mails() {}

    /** A mail of these lines, CRLF between them. */
    static byte[] of(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    static ReadMail read(String... lines) {
        return MailReader.read(of(lines));
    }

    /** An ordinary mail with more header lines. */
    static ReadMail withHeader(String... lines) {
        return MailReader.read((String.join("\r\n", lines)
                        + "\r\nFrom: Jane Doe <jane@example.com>\r\nTo: office@example.org\r\nMessage-ID: <one.two@example.com>"
                        + "\r\nDate: Fri, 20 Nov 2026 10:00:00 -0600\r\n\r\nHello.\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }
}
