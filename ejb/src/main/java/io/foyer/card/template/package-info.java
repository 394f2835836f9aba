/**
 * Card templates as data: what sides, sections and fields a card has, how a value is read and checked, and when a field
 * is shown. {@link io.foyer.card.template.CardTemplates} keeps every version that a card was ever written with;
 * {@code PackReader} reads the packs that come with the product and names each fault with its line.
 */
package io.foyer.card.template;
