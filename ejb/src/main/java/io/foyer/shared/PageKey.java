package io.foyer.shared;

import java.io.Serializable;
import java.time.Instant;

/**
 * The last row of a page of a list that is ordered by time, latest first: the next page begins right after it.
 *
 * @param at the row's time in the list's order
 * @param id its id, which decides between rows of one instant
 */
public record PageKey(Instant at, long id) implements Serializable {}
