package io.foyer.mail;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A mailbox as who looks after it sees it; no secret ever leaves it.
 *
 * @param smtp null where it is only read
 */
public record MailboxRow(
        long id,
        long officeId,
        String address,
        String senderName,
        String folder,
        Server imap,
        Server smtp,
        List<Source> sources,
        State state,
        int version)
        implements Serializable {

    /**
     * Where and as whom it logs in.
     *
     * @param user null for sending where that signs in as for reading
     * @param secret {@code kept} where an administrator gave it, {@code outside} where the operator keeps it, else null
     */
    public record Server(String host, int port, String security, String auth, String user, String secret)
            implements Serializable {}

    /** A further address that leads into the mailbox, and the advertisement it stands for. */
    public record Source(long adSourceId, String address) implements Serializable {}

    /**
     * How it stands with it on the server that answers.
     *
     * @param step {@code starting}, {@code watched}, {@code waiting}, {@code away}, {@code refused} or {@code stopped}
     * @param since null while it is starting
     * @param why what the mail server said last, or null
     * @param lastMailAt when the last mail was taken in, or null
     */
    public record State(String step, Instant since, String why, Instant lastMailAt) implements Serializable {}
}
