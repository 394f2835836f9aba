/**
 * The page on which an administrator makes keys for programs, says what each may do, and takes them back. The same service
 * stands behind {@code /api/v1/api-keys}.
 */
package io.foyer.web.key;
