package io.foyer.demo;

import io.foyer.platform.Setting;
import io.foyer.platform.Settings;
import io.foyer.shared.EmailAddress;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.shared.Unavailable;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.Serializable;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The mail program of the demo's customers: writes to the office, and reads what came back. Without demo data it does not exist. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoPostbox {

    private static final String HERE = "127.0.0.1";
    private static final String OFFICE = "lakeview@northside.example";
    private static final String CUSTOMER = "customer@home.example";
    private static final String WAIT_MS = "5000";
    private static final int SHOWN = 30;

    @Inject
    private Settings settings;

    /**
     * A mail that the office sent.
     *
     * @param replyTo where an answer goes
     */
    public record Received(String id, String to, String replyTo, String subject, String text, Instant at)
            implements Serializable {}

    /** Whether this Foyer has demo data and a mail server for it. */
    public boolean exists() {
        return settings.isOn(Setting.DEMO) && settings.number(Setting.DEMO_MAIL_SMTP) != 0;
    }

    /**
     * Writes to the office; {@link Invalid} names every field that is wrong.
     *
     * @param to the office's address, or null for its usual one
     * @param answers the id of the mail that this answers, or null
     */
    public void write(String name, String from, String to, String subject, String text, String answers) {
        refuseWithoutDemo();
        Optional<EmailAddress> sender = EmailAddress.parse(from);
        List<FieldFault> faults = new ArrayList<>();
        if (sender.isEmpty()) {
            faults.add(new FieldFault("from", "Write an address such as name@example.com"));
        }
        if (text == null || text.isBlank()) {
            faults.add(new FieldFault("text", "Write something first"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        try {
            Session session = Session.getInstance(properties("smtp", settings.number(Setting.DEMO_MAIL_SMTP)));
            MimeMessage mail = new MimeMessage(session);
            mail.setFrom(new InternetAddress(sender.get().address(), name, "UTF-8"));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to == null || to.isBlank() ? OFFICE : to));
            mail.setSubject(subject, "UTF-8");
            mail.setText(text, "UTF-8");
            if (answers != null && !answers.isBlank()) {
                mail.setHeader("In-Reply-To", answers);
                mail.setHeader("References", answers);
            }
            Transport.send(mail);
        } catch (MessagingException | UnsupportedEncodingException refused) {
            throw new Unavailable("The demo's mail server does not answer", refused);
        }
    }

    /** What the office wrote to any of the demo's customers, the latest first. */
    public List<Received> received() {
        refuseWithoutDemo();
        List<Received> mails = new ArrayList<>();
        try (Store store = Session.getInstance(properties("imap", settings.number(Setting.DEMO_MAIL_IMAP)))
                .getStore("imap")) {
            store.connect(HERE, CUSTOMER, System.getenv("FOYER_DEMO_MAIL_PASSWORD"));
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            int count = inbox.getMessageCount();
            for (int number = Math.max(1, count - SHOWN + 1); number <= count; number++) {
                mails.add(read(inbox.getMessage(number)));
            }
        } catch (MessagingException | IOException refused) {
            throw new Unavailable("The demo's mail server does not answer", refused);
        }
        Collections.reverse(mails);
        return mails;
    }

    private static Received read(Message mail) throws MessagingException, IOException {
        return new Received(
                header(mail, "Message-ID"),
                first(mail.getAllRecipients()),
                first(mail.getReplyTo()),
                mail.getSubject(),
                text(mail.getContent()),
                mail.getSentDate() == null ? null : mail.getSentDate().toInstant());
    }

    private static String text(Object content) throws MessagingException, IOException {
        if (content instanceof Multipart parts && parts.getCount() > 0) {
            return text(parts.getBodyPart(0).getContent());
        }
        return content instanceof String text ? text : "";
    }

    private static String header(Message mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    private static String first(Address[] addresses) {
        return addresses == null || addresses.length == 0 ? "" : ((InternetAddress) addresses[0]).getAddress();
    }

    private static Properties properties(String protocol, int port) {
        Properties properties = new Properties();
        properties.setProperty("mail." + protocol + ".host", HERE);
        properties.setProperty("mail." + protocol + ".port", String.valueOf(port));
        properties.setProperty("mail." + protocol + ".connectiontimeout", WAIT_MS);
        properties.setProperty("mail." + protocol + ".timeout", WAIT_MS);
        return properties;
    }

    private void refuseWithoutDemo() {
        if (!exists()) {
            throw new NotFound("This Foyer has no demo data");
        }
    }
}
