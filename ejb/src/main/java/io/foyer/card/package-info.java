/**
 * Cards: an industry's template filled for a customer, with every change of a field and the notes on it.
 * {@link io.foyer.card.CardService} opens, saves and lists them; two people who write at once lose nothing (CA-4).
 * Templates are data, see {@link io.foyer.card.template}.
 *
 * <p>Fires {@link io.foyer.card.CardSaved} inside the transaction that saves.
 */
package io.foyer.card;
