package io.foyer.card.template;

import java.io.Serializable;

/**
 * A state that a card may be in.
 *
 * @param key what is kept
 * @param label what is read
 * @param tone how it is coloured: {@code neutral}, {@code info}, {@code good}, {@code warn} or {@code bad}
 * @param closed whether the matter is over, so that the customer's next contact begins a new card
 */
public record CardStatus(String key, String label, String tone, boolean closed) implements Serializable {}
