package io.foyer.intake;

import java.time.Instant;

/**
 * A communication as the incoming list, the streams and REST show it.
 *
 * @param sequence place of its latest change in the order of the office's changes
 * @param name the customer's name where exactly one is certain, else the name sent with the call, or null
 * @param number E.164, or null where the caller gave none that can be trusted
 * @param numberText the number formatted for reading in the office's country, or what the caller sent, or null
 * @param callerClass {@code number}, {@code withheld}, …: see {@link io.foyer.shared.CallerClass}
 * @param match {@code certain}, {@code several} or {@code none}
 * @param source name of the advertisement, or null
 * @param sourceIcon its icon, or null
 * @param warning {@code unknown-number} where nobody registered the dialled number, else null
 * @param takenBy who took it, or null
 * @param firstWords beginning of a written communication's text, or null
 * @param email the address it was written from, or null
 * @param subject what it is about in the writer's words, or null
 */
public record CommunicationRow(
        long id,
        long sequence,
        int version,
        long officeId,
        String externalId,
        String channel,
        String direction,
        String status,
        String name,
        String number,
        String numberText,
        String callerClass,
        Long customerId,
        String match,
        int candidates,
        String source,
        String sourceIcon,
        String dnis,
        String warning,
        Instant startedAt,
        Instant answeredAt,
        Instant endedAt,
        Integer durationSeconds,
        String agentExtension,
        String cause,
        Taker takenBy,
        Instant takenAt,
        Long cardId,
        Instant acceptedAt,
        String firstWords,
        String email,
        String subject) {

    /** A person who took an entry. */
    public record Taker(long id, String name, String initials) {}
}
