package io.foyer.paging;

import java.io.Serializable;
import java.time.Instant;

/**
 * A page as the card shows it.
 *
 * @param reason {@code emergency} or {@code new-order}
 * @param channel {@code mail} or {@code sms}
 * @param sentAt when it left, or null while it has not
 * @param fault why it has not, or null
 */
public record PageRow(String reason, String channel, String name, Instant sentAt, String fault)
        implements Serializable {}
