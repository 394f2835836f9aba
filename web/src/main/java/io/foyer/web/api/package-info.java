/**
 * REST under {@code /api/v1}: thin resources over the same services the pages use. Faults are RFC 9457 problems, lists
 * are paged by key, a query parameter nobody declared is refused.
 */
package io.foyer.web.api;
