/**
 * Pushes what changes in an office to whoever listens there: browsers by WebSocket ({@code /push}), programs by
 * Server-Sent Events ({@code /api/v1/events}). Both hang on the same {@link io.foyer.web.push.OfficeStreams}; a listener
 * that stops reading fills its own small queue and is let go, the others notice nothing.
 *
 * <p>Hears {@link io.foyer.platform.OfficeEventArrived}, {@link io.foyer.platform.NodeNotice} and {@link
 * io.foyer.office.AccessEnded}.
 */
package io.foyer.web.push;
