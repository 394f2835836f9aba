package io.foyer.intake;

import java.time.Instant;

/**
 * What the office writes to a customer, as it is recorded.
 *
 * @param connectionId the door it leaves by
 * @param externalId its id within that door
 * @param customerId to whom, or null
 * @param cardId the card it is filed on, or null
 * @param answersId the communication it answers, or null
 * @param name the recipient's name, or null
 * @param email the recipient's address
 * @param userId who wrote it, or 0 for a program
 */
public record Reply(
        Channel channel,
        long companyId,
        long officeId,
        long connectionId,
        String externalId,
        Long adSourceId,
        Long customerId,
        Long cardId,
        Long answersId,
        String name,
        String email,
        String subject,
        String text,
        long userId,
        Instant at) {}
