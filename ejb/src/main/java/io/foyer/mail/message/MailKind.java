package io.foyer.mail.message;

/** Who speaks in a mail: only a {@link #PERSON} is ever answered by itself (IN-3). */
public enum MailKind {
    /** Somebody wrote it, or a form that somebody filled. */
    PERSON,
    /** A machine wrote it: out of office, receipts, notices, reports of delays. */
    AUTO_REPLY,
    /** A mail of ours did not arrive (RFC 3464, and what older servers send instead). */
    BOUNCE,
    /** Sent to many: a mailing list or a newsletter. */
    LIST,
    /** A recipient marked a mail of ours as unwanted (RFC 5965). */
    COMPLAINT,
    /** No mail could be made out of the bytes; what could be read is there. */
    UNREADABLE
}
