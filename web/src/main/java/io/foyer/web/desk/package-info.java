/**
 * The desk: three panes of which the first, the incoming list, is drawn by the browser from {@code /api/v1} and
 * {@code /push}. Here only what opens: which entry's card and customer are in sight.
 */
package io.foyer.web.desk;
