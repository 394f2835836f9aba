package io.foyer.card;

import java.io.Serializable;

/**
 * Somebody whom a field may name.
 *
 * @param kind {@code colleague} or {@code customer}
 * @param detail what tells him from others of the same name: office of a colleague, unit and number of a customer
 * @param value what the field holds where he is chosen
 */
public record PersonRow(String kind, long id, String name, String detail, String value) implements Serializable {}
