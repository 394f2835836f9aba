/**
 * Foyer's services tried from inside the server, where callers, transactions and queues can be seen: Arquillian in Payara
 * Micro with the real database and the embedded broker. {@link io.foyer.inside.ServerOfTests} starts them once for all
 * classes; {@link io.foyer.inside.Companies} are the people, and {@link io.foyer.inside.AnotherCaller} lets each of them ask.
 */
package io.foyer.inside;
