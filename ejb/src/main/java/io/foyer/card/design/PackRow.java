package io.foyer.card.design;

import java.io.Serializable;
import java.util.List;

/**
 * An industry pack that comes with the product.
 *
 * @param cards names of its cards
 * @param isComplete whether the company has all of them
 */
public record PackRow(String key, String name, List<String> cards, boolean isComplete) implements Serializable {}
