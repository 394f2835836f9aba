/**
 * The customers' pages: {@link io.foyer.web.customer.CustomersView} for the search, {@link io.foyer.web.customer.CustomerView}
 * for one customer with his {@link io.foyer.web.customer.Timeline}, and the customer's side of the desk.
 */
package io.foyer.web.customer;
