/**
 * Card templates as data: what sides, sections and fields a card has, how a value is read and checked, and when a field
 * is shown. {@link io.foyer.card.template.CardTemplates} knows every version that a company's cards were ever written
 * with; {@link io.foyer.card.template.PackReader} reads packs and names each fault with its line; {@code Computing} works
 * formulas out. Hears {@link io.foyer.card.template.TemplatesChanged}; fires
 * {@link io.foyer.card.template.TemplateAdopted} where a pack brings a template.
 */
package io.foyer.card.template;
