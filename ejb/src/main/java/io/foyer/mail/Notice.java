package io.foyer.mail;

/**
 * A mail that Foyer writes to a customer by itself.
 *
 * @param cardId the card it is about, on which it is filed
 */
public record Notice(long companyId, long officeId, long customerId, long cardId, String subject, String text) {

    /**
     * What became of it.
     *
     * @param communicationId the mail, whose status says whether it has left; null where none was written
     */
    public record Receipt(Outcome outcome, Long communicationId) {}

    /** How far a notice came. */
    public enum Outcome {
        /** It is written and waits to leave. */
        QUEUED,
        /** So many went to this card's customer within the hour that this one has to wait; nothing was written. */
        LATER,
        /** Nobody knows an address of his that works. */
        NO_ADDRESS,
        /** The office has no mailbox that sends. */
        NO_MAILBOX
    }
}
