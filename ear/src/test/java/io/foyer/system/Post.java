package io.foyer.system;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A customer's mail program, on the mail server that the demo runs or that a test brings. */
final class Post {

    static final String OFFICE = "lakeview@northside.example";
    static final String CUSTOMER = "customer@home.example";

    private final int smtp;
    private final int imap;
    private final String password;

    Post(int smtp, int imap, String password) {
        this.smtp = smtp;
        this.imap = imap;
        this.password = password;
    }

    static Post ofDemo(Product product) {
        return new Post(
                Integer.parseInt(product.fact("mail.smtp.port")),
                Integer.parseInt(product.fact("mail.imap.port")),
                product.fact("mail.password"));
    }

    /** Sends a mail byte for byte to the office, or whatever address is given. */
    void send(byte[] raw, String to) {
        try {
            Properties properties = new Properties();
            properties.setProperty("mail.smtp.host", "127.0.0.1");
            properties.setProperty("mail.smtp.port", String.valueOf(smtp));
            properties.setProperty("mail.smtp.from", "sender@home.example");
            Session session = Session.getInstance(properties);
            Message mail = new MimeMessage(session, new ByteArrayInputStream(raw)) {
                @Override
                public void writeTo(java.io.OutputStream out, String[] left) throws IOException {
                    out.write(raw);
                }
            };
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect();
                transport.sendMessage(mail, new InternetAddress[] {new InternetAddress(to)});
            }
        } catch (MessagingException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Whether the mail server takes a mail byte for byte. */
    boolean offer(byte[] raw, String to) {
        try {
            send(raw, to);
            return true;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    /** Writes a plain mail; each header line as given. */
    void write(String to, String subject, String text, String... headers) {
        String all = String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n") + "To: " + to + "\r\nSubject: "
                + subject + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text.replace("\n", "\r\n") + "\r\n";
        send(all.getBytes(StandardCharsets.UTF_8), to);
    }

    /** Every mail that lies in the customer's mailbox. */
    List<MimeMessage> received() {
        try {
            Properties properties = new Properties();
            properties.setProperty("mail.imap.port", String.valueOf(imap));
            List<MimeMessage> found = new ArrayList<>();
            try (Store store = Session.getInstance(properties).getStore("imap")) {
                store.connect("127.0.0.1", imap, CUSTOMER, password);
                Folder inbox = store.getFolder("INBOX");
                inbox.open(Folder.READ_ONLY);
                for (Message one : inbox.getMessages()) {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    one.writeTo(bytes);
                    found.add(new MimeMessage(
                            Session.getInstance(properties), new ByteArrayInputStream(bytes.toByteArray())));
                }
            }
            return found;
        } catch (MessagingException | IOException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
