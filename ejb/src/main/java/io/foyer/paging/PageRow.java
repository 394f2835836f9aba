package io.foyer.paging;

import java.io.Serializable;
import java.time.Instant;

/**
 * A page as the card shows it.
 *
 * @param reason {@code emergency} or {@code new-order}
 * @param channel {@code mail} or {@code sms}; {@code none} where the office names nobody
 * @param name who is paged, or empty where the office names nobody
 * @param state {@code waiting}, {@code trying} again, {@code sent}, {@code given-up}, or {@code nobody} to page
 * @param sentAt when it left, or null while it has not
 * @param fault why it has not, in a sentence, or null
 * @param doubtful whether a try ended without a word, so that it may come twice
 */
public record PageRow(
        String reason, String channel, String name, String state, Instant sentAt, String fault, boolean doubtful)
        implements Serializable {}
