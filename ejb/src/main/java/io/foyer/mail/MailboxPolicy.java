package io.foyer.mail;

import io.foyer.mail.MailAccount.Auth;
import io.foyer.mail.MailAccount.Security;
import io.foyer.shared.EmailAddress;
import io.foyer.shared.FieldFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be a mailbox. A secret that is kept goes to no other server than the one it was given for, and on no other way:
 * whoever changes the server, its port or the protection gives it again.
 */
final class MailboxPolicy {

    private static final int LONGEST_ADDRESS = 120;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_USER = 254;
    static final int LONGEST_SECRET = 8_000;
    static final String NO_KEY = "Passwords cannot be kept yet: the operator has to set FOYER_SECRETS_KEY";

    private static final int LAST_PORT = 65_535;
    private static final Pattern HOST =
            Pattern.compile("(?=.{1,253}$)[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9])?|\\[?[0-9A-Fa-f:]{2,39}\\]?");
    private static final Set<String> SECURITIES = Set.of("tls", "starttls", "none");
    private static final Map<Security, Integer> IMAP_PORTS =
            Map.of(Security.TLS, 993, Security.STARTTLS, 143, Security.NONE, 143);
    private static final Map<Security, Integer> SMTP_PORTS =
            Map.of(Security.TLS, 465, Security.STARTTLS, 587, Security.NONE, 25);

    private final List<FieldFault> faults = new ArrayList<>();
    private final MailboxChange change;
    private final Mailbox kept;

    /**
     * Looks at a change.
     *
     * @param kept the mailbox as it is, or null for a new one
     * @param canSeal whether secrets can be kept
     */
    MailboxPolicy(MailboxChange change, Mailbox kept, boolean canSeal) {
        this.change = change;
        this.kept = kept;
        checkAddress();
        require("senderName", change.senderName(), LONGEST_NAME, "Give the name that answers bear");
        if (text(change.folder()).length() > LONGEST_NAME) {
            fault("folder", "Write at most " + LONGEST_NAME + " characters");
        }
        checkImap();
        checkSmtp();
        checkSources();
        if (!canSeal && givesSecret()) {
            fault("imap.secret", NO_KEY);
        }
    }

    List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    EmailAddress address() {
        return EmailAddress.parse(change.address()).orElseThrow();
    }

    String folder() {
        String folder = text(change.folder());
        return folder.isEmpty() ? "INBOX" : folder;
    }

    static Security security(MailboxChange.Server server) {
        return Security.valueOf(server.security().toUpperCase(Locale.ROOT));
    }

    static Auth auth(MailboxChange.Server server) {
        return Auth.valueOf(server.auth().toUpperCase(Locale.ROOT));
    }

    static int imapPort(MailboxChange.Server server) {
        return server.port() == null ? IMAP_PORTS.get(security(server)) : server.port();
    }

    static int smtpPort(MailboxChange.Server server) {
        return server.port() == null ? SMTP_PORTS.get(security(server)) : server.port();
    }

    /** Whether sending signs in as reading does. */
    boolean sendsAsItReads() {
        return text(change.smtp().user()).isEmpty() && !change.smtp().auth().equals("none");
    }

    private void checkAddress() {
        String address = text(change.address());
        if (address.length() > LONGEST_ADDRESS || EmailAddress.parse(address).isEmpty()) {
            fault("address", "Give one e-mail address of at most " + LONGEST_ADDRESS + " characters");
        }
    }

    private void checkImap() {
        MailboxChange.Server imap = change.imap();
        if (imap == null) {
            fault("imap.host", "Give the server that the mails are read from");
            return;
        }
        checkServer("imap.", imap, Set.of("password", "oauth2"));
        require("imap.user", imap.user(), LONGEST_USER, "Give the login name");
        if (text(imap.secret()).isEmpty()) {
            if (kept == null) {
                fault("imap.secret", "Give the password or token");
            } else if (!isSame(kept.imap(), imap, IMAP_PORTS)) {
                fault("imap.secret", "Give the password or token again: the server is another one");
            }
        }
    }

    private void checkSmtp() {
        MailboxChange.Server smtp = change.smtp();
        if (smtp == null) {
            return;
        }
        checkServer("smtp.", smtp, Set.of("password", "oauth2", "none"));
        if (text(smtp.user()).length() > LONGEST_USER) {
            fault("smtp.user", "Write at most " + LONGEST_USER + " characters");
        }
        if (!Set.of("password", "oauth2").contains(text(smtp.auth()))) {
            return;
        }
        boolean keepsLogin = kept != null
                && kept.smtp() != null
                && kept.smtp().auth() != Auth.NONE
                && isSame(kept.smtp(), smtp, SMTP_PORTS);
        if (sendsAsItReads()) {
            if (!(keepsLogin && kept.smtp().signsInAs(kept.imap()))
                    && change.imap() != null
                    && text(change.imap().secret()).isEmpty()) {
                fault("imap.secret", "Give the password or token again: it will go to the sending server too");
            }
        } else if (text(smtp.secret()).isEmpty() && !(keepsLogin && !kept.smtp().signsInAs(kept.imap()))) {
            fault("smtp.secret", "Give the password or token of this login");
        }
    }

    /** Whether a kept secret would go to the server it was given for, on the same way. */
    private static boolean isSame(MailAccount kept, MailboxChange.Server now, Map<Security, Integer> usualPorts) {
        int port = now.port() == null ? usualPorts.get(kept.security()) : now.port();
        return kept.host().equalsIgnoreCase(text(now.host()))
                && kept.security().name().equalsIgnoreCase(text(now.security()))
                && kept.port() == port;
    }

    private void checkServer(String at, MailboxChange.Server server, Set<String> auths) {
        if (!HOST.matcher(text(server.host())).matches()) {
            fault(at + "host", "Give the name of a server, such as mail.example.com");
        }
        if (server.port() != null && (server.port() < 1 || server.port() > LAST_PORT)) {
            fault(at + "port", "Give a port from 1 to " + LAST_PORT + ", or leave it empty");
        }
        if (!SECURITIES.contains(text(server.security()))) {
            fault(at + "security", "Choose tls, starttls or none");
        }
        if (!auths.contains(text(server.auth()))) {
            fault(
                    at + "auth",
                    "Choose one of " + String.join(", ", auths.stream().sorted().toList()));
        }
        if (text(server.secret()).length() > LONGEST_SECRET) {
            fault(at + "secret", "Write at most " + LONGEST_SECRET + " characters");
        }
    }

    private void checkSources() {
        Set<EmailAddress> seen = new HashSet<>();
        for (MailboxRow.Source source : change.sources()) {
            String field = "sources." + source.adSourceId();
            Optional<EmailAddress> address = EmailAddress.parse(text(source.address()));
            if (address.isEmpty()) {
                fault(field, "Give one e-mail address, or none");
            } else if (!seen.add(address.get())) {
                fault(field, "This address stands here twice");
            }
        }
    }

    private boolean givesSecret() {
        return Stream.of(change.imap(), change.smtp())
                .filter(Objects::nonNull)
                .anyMatch(server -> !text(server.secret()).isEmpty());
    }

    private void require(String field, String value, int longest, String otherwise) {
        if (text(value).isEmpty() || text(value).length() > longest) {
            fault(field, otherwise + ", at most " + longest + " characters");
        }
    }

    private void fault(String field, String problem) {
        faults.add(new FieldFault(field, problem));
    }

    static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
