/**
 * Shaping the templates of cards (CA-1 to CA-3): an administrator changes a draft, publishes it as the next version, ties
 * it to numbers and offices, and takes whole packs in and out as files. {@link io.foyer.card.design.TemplateService} is
 * the door; {@link io.foyer.card.design.CardDesign} is where a company stands with one template. Publishing fires
 * {@link io.foyer.card.template.TemplatesChanged}; what is published is read by
 * {@link io.foyer.card.template.CardTemplates}.
 */
package io.foyer.card.design;
