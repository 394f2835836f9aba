package io.foyer.mail;

/**
 * A kept mail's reference as it waits on the intake queue.
 *
 * @param schema version of this record's shape
 * @param rawId the mail as it was kept
 */
public record MailNotice(int schema, long rawId) {

    static final int SCHEMA = 1;
    static final String KIND = "mail";
}
