package io.foyer.intake;

import java.time.Instant;
import java.util.Map;

/**
 * Something that came in whole: a mail, a filled form, the first words of a chat, a walk-in, what another office sent.
 *
 * @param schema version of this record's shape, see {@link #SCHEMA}
 * @param connectionId the door it came through; external ids are unique only within it
 * @param externalId the door's id of it, at most 250 characters; a second one of the same id changes nothing
 * @param officeId whose it is
 * @param adSourceId the advertisement that brought it, or null
 * @param senderName as the sender gave it, or null
 * @param senderEmail his address in the form customers are found by, or null
 * @param senderPhone his number as he gave it, or null
 * @param subject what it is about, or null
 * @param text the whole text, or null
 * @param answers what he filled in, by the key of the customer's or the card's field
 * @param sentAt the sender's time, or null where he gave none that can be trusted
 * @param acceptedAt when Foyer took it, never when it was consumed
 */
public record EntryMessage(
        int schema,
        Channel channel,
        long connectionId,
        String externalId,
        long officeId,
        Long adSourceId,
        String senderName,
        String senderEmail,
        String senderPhone,
        String subject,
        String text,
        Map<String, String> answers,
        Instant sentAt,
        Instant acceptedAt) {

    /** The shape this version writes; an older one is read, a newer one is set aside. */
    public static final int SCHEMA = 1;

    public EntryMessage {
        answers = answers == null ? Map.of() : Map.copyOf(answers);
    }

    /** When it came: the sender's clock is not trusted to order what arrives. */
    Instant at() {
        return acceptedAt;
    }
}
