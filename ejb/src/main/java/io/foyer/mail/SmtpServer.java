package io.foyer.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Speaks SMTP with an office's server, protected and signed in as its account says. */
@ApplicationScoped
class SmtpServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FOR_GOOD = 500;

    private final MailServers servers;

    @Inject
    SmtpServer(MailServers servers) {
        this.servers = servers;
    }

    /** For the container's proxy only. */
    protected SmtpServer() {
        this(null);
    }

    void send(Mailbox mailbox, String recipient, byte[] bytes) throws MessagingException {
        Session session = session(mailbox, PATIENCE);
        try (Transport transport = signedIn(mailbox, session)) {
            transport.sendMessage(
                    new AsWritten(session, bytes), new InternetAddress[] {new InternetAddress(recipient)});
        }
    }

    /** Signs in and sends nothing. */
    void signIn(Mailbox mailbox, Duration patience) throws MessagingException {
        signedIn(mailbox, session(mailbox, patience)).close();
    }

    private Session session(Mailbox mailbox, Duration patience) {
        MailAccount account = mailbox.smtp();
        String protocol = protocolOf(account);
        Properties properties = servers.of(protocol, account, patience);
        properties.setProperty("mail." + protocol + ".from", mailbox.address().address());
        properties.setProperty("mail." + protocol + ".auth", String.valueOf(account.auth() != MailAccount.Auth.NONE));
        return Session.getInstance(properties);
    }

    private Transport signedIn(Mailbox mailbox, Session session) throws MessagingException {
        MailAccount account = mailbox.smtp();
        Transport transport = session.getTransport(protocolOf(account));
        if (account.auth() == MailAccount.Auth.NONE) {
            transport.connect(account.host(), account.port(), null, null);
        } else {
            transport.connect(account.host(), account.port(), account.user(), servers.secretOf(account));
        }
        return transport;
    }

    private static String protocolOf(MailAccount account) {
        return account.security() == MailAccount.Security.TLS ? "smtps" : "smtp";
    }

    /** What the server said where it will never take this mail; empty where it may later. */
    static Optional<String> refusal(MessagingException fault) {
        for (Exception one = fault; one instanceof MessagingException mail; one = mail.getNextException()) {
            if (codeOf(one) >= FOR_GOOD) {
                return Optional.of(one.getMessage().strip());
            }
        }
        return fault.getClass() == SendFailedException.class && fault.getNextException() == null
                ? Optional.of(fault.getMessage())
                : Optional.empty();
    }

    private static int codeOf(Exception fault) {
        if (fault instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (fault instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return fault instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }

    /** The bytes that were kept, not what a library would make of them. */
    private static final class AsWritten extends MimeMessage {
        private final byte[] bytes;

        private AsWritten(Session session, byte[] bytes) throws MessagingException {
            super(session, new ByteArrayInputStream(bytes));
            this.bytes = bytes;
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException {
            out.write(bytes);
        }
    }
}
