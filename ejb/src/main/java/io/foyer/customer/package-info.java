/**
 * The people and firms known to a company: {@link io.foyer.customer.Customer} with his
 * {@link io.foyer.customer.ContactPoint}s, in which offices he is known, search while somebody types, and
 * {@link io.foyer.customer.CrossReference}, which finds the customer behind a caller or a message.
 *
 * <p>A customer belongs to a company and is seen in the offices he had to do with; recognition looks through the whole
 * company and then makes him known in the office that was reached. Fires and hears no events.
 */
package io.foyer.customer;
