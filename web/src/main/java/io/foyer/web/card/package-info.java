/**
 * The card as it lies on the desk and on its own page. {@link io.foyer.web.card.CardView} opens and saves it,
 * {@link io.foyer.web.card.CardTabs} holds its notes, changes and call log. What is typed lives in the browser until it is
 * saved ({@code card.js}): only changed fields come here, each with what was seen before, so that a draft survives the end
 * of a session and still meets another's change as a conflict.
 */
package io.foyer.web.card;
