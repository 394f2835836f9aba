package io.foyer.chat;

import java.io.Serializable;
import java.time.Instant;

/**
 * One line of a transcript.
 *
 * @param sequence its place, from 1
 * @param author {@code visitor}, {@code agent} or {@code note}
 * @param name the agent's, else null
 * @param key names it for who sent it, or null
 */
public record ChatLineRow(int sequence, String author, String name, String text, String key, Instant at)
        implements Serializable {}
