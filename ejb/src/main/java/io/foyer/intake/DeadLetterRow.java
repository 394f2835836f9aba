package io.foyer.intake;

import java.time.Instant;

/**
 * A message that was set aside.
 *
 * @param id the broker's id of it
 * @param reason why it could not be processed
 * @param sender name of the PBX, webhook or program it came from, or null
 * @param body its text as it lies on the queue
 */
public record DeadLetterRow(String id, Instant setAsideAt, String reason, String sender, String body) {}
