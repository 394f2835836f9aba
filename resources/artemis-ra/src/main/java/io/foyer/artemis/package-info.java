/**
 * Artemis as Foyer's message broker: {@link io.foyer.artemis.FoyerResourceAdapter} joins it to the application server,
 * either started in the same process ({@link io.foyer.artemis.EmbeddedBroker}) or at the address that
 * {@code foyer.broker.url} names; {@link io.foyer.artemis.Broker} runs the same broker as a process of its own.
 *
 * <p>How long messages are kept and how they come back after a failure is said once, in
 * {@link io.foyer.artemis.QueueRules}; {@code resources/server/broker.xml} says the same for a broker run by others.
 */
package io.foyer.artemis;
