/**
 * Adapters to telephone systems. Asterisk by its manager interface: {@link io.foyer.telephony.AsteriskConnections} starts
 * one listener per PBX, {@link io.foyer.telephony.LiveCalls} follows the PBX's channels and says what became of each call,
 * {@link io.foyer.telephony.Outbox} hands that to {@link io.foyer.intake.CallIntake} in order, also when the broker was
 * away. What was missed while the PBX could not be reached is made good by asking it which channels are up.
 */
package io.foyer.telephony;
