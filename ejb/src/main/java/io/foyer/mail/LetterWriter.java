package io.foyer.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** Makes the bytes of a mail of ours: its own Message-ID, what it answers, all that went before (RFC 5322, 3834). */
final class LetterWriter {

    private static final int MOST_REFERENCES = 20;
    private static final String UTF8 = "UTF-8";

    private LetterWriter() {}

    static byte[] bytes(Letter letter) {
        try {
            MimeMessage mail = new OwnId(letter.messageId());
            mail.setFrom(new InternetAddress(letter.from(), letter.fromName(), UTF8));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), letter.toName(), UTF8));
            mail.setReplyTo(new InternetAddress[] {new InternetAddress(letter.replyTo(), letter.fromName(), UTF8)});
            mail.setSubject(letter.subject().replaceAll("[\\r\\n]+", " "), UTF8);
            mail.setSentDate(Date.from(letter.at()));
            if (letter.inReplyTo() != null) {
                mail.setHeader("In-Reply-To", "<" + letter.inReplyTo() + ">");
            }
            if (!letter.references().isEmpty()) {
                mail.setHeader(
                        "References",
                        letter.references().stream().map(id -> "<" + id + ">").collect(Collectors.joining("\r\n ")));
            }
            if (letter.automatic()) {
                mail.setHeader("Auto-Submitted", "auto-generated");
                mail.setHeader("Precedence", "bulk");
            }
            content(mail, letter);
            mail.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException inMemory) {
            throw new IllegalArgumentException("The mail cannot be written: " + inMemory.getMessage(), inMemory);
        }
    }

    /** What a mail's References hold: all before it, then the one it answers; of very many the first and the last. */
    static List<String> references(List<String> before, String answered) {
        List<String> all = new ArrayList<>(before);
        if (answered != null) {
            all.remove(answered);
            all.add(answered);
        }
        while (all.size() > MOST_REFERENCES) {
            all.remove(1);
        }
        return all;
    }

    private static void content(MimeMessage mail, Letter letter)
            throws MessagingException, UnsupportedEncodingException {
        if (letter.files().isEmpty()) {
            mail.setText(letter.text(), UTF8);
            return;
        }
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF8);
        parts.addBodyPart(text);
        for (MailAnswer.Enclosure file : letter.files()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.type())));
            part.setFileName(jakarta.mail.internet.MimeUtility.encodeText(file.name(), UTF8, null));
            part.setDisposition(MimeBodyPart.ATTACHMENT);
            parts.addBodyPart(part);
        }
        mail.setContent(parts);
    }

    /** A mail that keeps the id it was given. */
    private static final class OwnId extends MimeMessage {
        private final String id;

        private OwnId(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
