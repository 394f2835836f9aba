/**
 * What every feature stands on: settings and the check of them at start, the database and its migrations, the names of
 * queues and topics, the clock, health, and the way news of an office leaves the server after a commit.
 *
 * <p>Fires {@link io.foyer.platform.OfficeEventArrived} on every node for each {@link io.foyer.platform.OfficeEvent}
 * that any node published, and {@link io.foyer.platform.NodeNotice} for what another node tells of itself.
 */
package io.foyer.platform;
