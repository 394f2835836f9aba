package io.foyer.mail.message;

import java.util.List;

/**
 * What a report tells of the delivery of a mail of ours (RFC 3464, or read from the words of older servers).
 *
 * @param originalMessageId of the mail it speaks of, normalised, or null
 * @param recipients whom it did not reach, or reached late
 */
public record Bounce(String originalMessageId, List<Recipient> recipients) {

    public Bounce {
        recipients = List.copyOf(recipients);
    }

    /** Whether at least one recipient will not get the mail. */
    public boolean failed() {
        return recipients.stream().anyMatch(Recipient::failed);
    }

    /**
     * One recipient and what became of the mail to him.
     *
     * @param address as the report gives it
     * @param action failed, delayed, delivered, relayed or expanded
     * @param status such as 5.1.1 (RFC 3463), or null
     * @param diagnostic what the other server said, single line, or null
     */
    public record Recipient(String address, String action, String status, String diagnostic) {

        /** Whether this is for good. */
        public boolean failed() {
            return action.equals("failed");
        }
    }
}
