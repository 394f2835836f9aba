package io.foyer.mail;

import io.foyer.mail.message.Attachment;
import io.foyer.mail.message.ReadMail;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells a mail that is delivered again from another one. The same for every delivery of one mail, whatever its way; another
 * for two mails with one Message-ID, since some programs give all of theirs the same.
 */
final class MailIdentity {

    private static final int PIECE = 64 * 1024;

    private final MessageDigest digest;

    private MailIdentity() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static String of(ReadMail mail) {
        MailIdentity identity = new MailIdentity();
        identity.add(mail.messageId());
        identity.add(mail.from() == null ? "" : mail.from().given());
        mail.to().forEach(party -> identity.add(party.given()));
        mail.cc().forEach(party -> identity.add(party.given()));
        identity.add(String.valueOf(mail.date()));
        identity.add(mail.subject());
        identity.add(mail.text());
        identity.add(mail.html() == null ? "" : mail.html());
        mail.attachments().forEach(identity::add);
        return HexFormat.of().formatHex(identity.digest.digest());
    }

    /** Of a mail that its server did not give: nothing is known but its place. */
    static String ofUnread(long rawId) {
        return "unread-" + rawId;
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private void add(Attachment file) {
        add(file.name());
        add(String.valueOf(file.size()));
        try (InputStream content = file.open()) {
            byte[] piece = new byte[PIECE];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                digest.update(piece, 0, read);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
