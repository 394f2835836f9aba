package io.foyer.intake;

import java.time.Instant;

/**
 * One event of a call's life as it waits on the queue.
 *
 * @param schema version of this record's shape, see {@link #SCHEMA}
 * @param connectionId the sender; external ids are unique only within it
 * @param externalId the sender's id of the call, at most 250 characters
 * @param kind what happened
 * @param leg which of several phones it happened at, or empty; an event's key is call + kind + leg
 * @param direction {@code in} or {@code out}, seen from the company
 * @param caller the number the call comes from, as sent
 * @param callerName the name sent with it, or null
 * @param dialled the number that was dialled, as sent
 * @param destination where the PBX sends it, or null
 * @param queue the PBX's queue, or null
 * @param agentExtension phone or login of who answered or is rung, or null
 * @param cause why it ended, or null
 * @param happenedAt the sender's time, or null where he sent none
 * @param acceptedAt when Foyer took it, never when it was consumed
 */
public record CallEventMessage(
        int schema,
        long connectionId,
        String externalId,
        CallEventKind kind,
        String leg,
        String direction,
        String caller,
        String callerName,
        String dialled,
        String destination,
        String queue,
        String agentExtension,
        String cause,
        Instant happenedAt,
        Instant acceptedAt) {

    /** The shape this version writes; an older one is read, a newer one is set aside. */
    public static final int SCHEMA = 1;

    /** The sender's time, else the moment of acceptance. */
    Instant at() {
        return happenedAt != null ? happenedAt : acceptedAt;
    }

    boolean isOutbound() {
        return "out".equals(direction);
    }

    /** The number on the customer's side. */
    String customerNumber() {
        return isOutbound() ? dialled : caller;
    }

    /** The number on the company's side. */
    String ownNumber() {
        return isOutbound() ? caller : dialled;
    }
}
