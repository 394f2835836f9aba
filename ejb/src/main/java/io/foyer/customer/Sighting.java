package io.foyer.customer;

/**
 * Somebody reached an office.
 *
 * @param officeId which one
 * @param clues what the communication tells of him
 */
public record Sighting(long officeId, Clues clues) {}
