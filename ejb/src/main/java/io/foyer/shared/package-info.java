/**
 * Values and faults that every feature speaks of: phone numbers, e-mail addresses, pages of a list, and the few
 * exceptions a service may answer with. Depends on nothing else of Foyer.
 */
package io.foyer.shared;
