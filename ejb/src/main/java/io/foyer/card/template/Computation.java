package io.foyer.card.template;

import java.io.Serializable;

/**
 * How a computed field comes to its value.
 *
 * @param result {@code NUMBER}, {@code MONEY}, {@code DATE} or {@code TEXT}
 */
public record Computation(Formula formula, FieldType result) implements Serializable {}
