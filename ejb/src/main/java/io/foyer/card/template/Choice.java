package io.foyer.card.template;

import java.io.Serializable;

/**
 * One value that may be chosen.
 *
 * @param value what is kept
 * @param label what is read
 */
public record Choice(String value, String label) implements Serializable {}
