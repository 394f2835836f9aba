/**
 * Values and faults that every feature speaks of: phone numbers, e-mail addresses, pages of a list, and the few
 * exceptions a service may answer with. {@link io.foyer.shared.CallerId} reads whatever a telephone network says of a
 * caller; only its {@code certain()} number may match a customer. Depends on nothing else of Foyer.
 */
package io.foyer.shared;
