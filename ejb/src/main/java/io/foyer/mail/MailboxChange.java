package io.foyer.mail;

import java.util.List;

/**
 * What an administrator wants of a mailbox.
 *
 * @param officeId whose mails it takes
 * @param address its own address
 * @param senderName the name that answers bear
 * @param folder what is read, or empty for INBOX
 * @param imap how it is read
 * @param smtp how answers leave, or null where it is only read
 * @param sources the further addresses that lead into it, each of an advertisement
 * @param version of the mailbox as he saw it; 0 for a new one
 */
public record MailboxChange(
        long officeId,
        String address,
        String senderName,
        String folder,
        Server imap,
        Server smtp,
        List<MailboxRow.Source> sources,
        int version) {

    public MailboxChange {
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /**
     * Where and as whom to log in.
     *
     * @param port null for the usual one of its security
     * @param security {@code tls}, {@code starttls} or {@code none}
     * @param auth {@code password}, {@code oauth2}, or for sending {@code none}
     * @param user empty for sending: signs in as for reading
     * @param secret password or bearer token; empty keeps the one there is
     */
    public record Server(String host, Integer port, String security, String auth, String user, String secret) {

        @Override
        public String toString() {
            return user + " at " + host + ":" + port;
        }
    }
}
