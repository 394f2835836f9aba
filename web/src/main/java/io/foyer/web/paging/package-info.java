/** Whom an office pages, and what became of the pages of a card. */
package io.foyer.web.paging;
