package io.foyer.customer;

import java.time.Instant;

/**
 * A customer had to do with an office.
 *
 * @param at when
 * @param known whether the office was seen to know him already
 */
public record Contact(long customerId, long officeId, Instant at, boolean known) {}
