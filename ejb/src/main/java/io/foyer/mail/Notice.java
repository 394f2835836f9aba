package io.foyer.mail;

/**
 * A mail that Foyer writes to a customer by itself.
 *
 * @param cardId the card it is about, on which it is filed
 */
public record Notice(long companyId, long officeId, long customerId, long cardId, String subject, String text) {

    /** What became of it. */
    public enum Outcome {
        /** It is on its way. */
        SENT,
        /** Nobody knows an address of his that works. */
        NO_ADDRESS,
        /** The office has no mailbox that sends. */
        NO_MAILBOX
    }
}
