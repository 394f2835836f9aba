package io.foyer.system;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** A mail server of the test's own with one mailbox, which the product reads for its second office. */
final class PostOffice implements AutoCloseable {

    private static final String PASSWORD = "a-secret-of-the-test";
    private static final String HERE = "127.0.0.1";

    private final Product product;
    private final String address;
    private GreenMail server;
    private GreenMailUser user;
    private int smtpPort;
    private int imapPort;

    private PostOffice(Product product, String address) {
        this.product = product;
        this.address = address;
        startOn(0, 0, PASSWORD);
    }

    /** Opens one whose mailbox is not read yet, see {@link #register}. */
    static PostOffice open(Product product, String address) {
        return new PostOffice(product, address);
    }

    /** Has the product read it. */
    PostOffice register() {
        try (Connection database = product.database();
                Statement door = database.createStatement();
                PreparedStatement mailbox = database.prepareStatement(
                        "insert into mailbox (company_id, office_id, connection_id, address, sender_name, imap_host, imap_port,"
                                + " imap_security, imap_auth, imap_user, imap_secret, smtp_host, smtp_port, smtp_security, smtp_auth)"
                                + " select company_id, 2, id, name, 'Office', '127.0.0.1', ?, 'none', 'password', name, ?,"
                                + " '127.0.0.1', ?, 'none', 'none' from connection where name = ?")) {
            door.executeUpdate(
                    "insert into connection (company_id, kind, name) values (1, 'MAILBOX', '" + address + "')");
            mailbox.setInt(1, imapPort);
            mailbox.setString(2, "file:" + secret());
            mailbox.setInt(3, smtpPort);
            mailbox.setString(4, address);
            mailbox.executeUpdate();
            return this;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private Path secret() {
        try {
            Path secret = Files.createTempFile(
                    product.home(),
                    "secret",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(secret, PASSWORD);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private void startOn(int smtp, int imap, String password) {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtp, HERE, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imap, HERE, ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        smtpPort = server.getSmtp().getPort();
        imapPort = server.getImap().getPort();
        user = server.setUser(address, address, password);
    }

    /** Nobody is there any more, and what lay there is gone. */
    void stop() {
        server.stop();
    }

    /** An empty mailbox at the same place, which counts its mails anew. */
    void startAnew() {
        startOn(smtpPort, imapPort, PASSWORD);
    }

    /** The same, with another password than the product knows. */
    void startAnewWithOtherPassword() {
        startOn(smtpPort, imapPort, "another");
    }

    /** Lays a mail into the mailbox. */
    void deliver(byte[] raw) {
        try {
            user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
        } catch (MessagingException | RuntimeException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Whether the server takes a mail; this one refuses a few that real ones take. */
    boolean offer(byte[] raw) {
        try {
            deliver(raw);
            return true;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    /** Every mail that somebody gave to this server by SMTP. */
    MimeMessage[] sent() {
        return server.getReceivedMessages();
    }

    String address() {
        return address;
    }

    /** Closes the door too, so that nobody looks for it any more. */
    @Override
    public void close() {
        server.stop();
        try (Connection database = product.database();
                PreparedStatement door = database.prepareStatement(
                        "update connection set revoked_at = utc_timestamp(3) where name = ?")) {
            door.setString(1, address);
            door.executeUpdate();
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }
}
