/**
 * The template designer: {@link io.foyer.web.designer.TemplatesView} lists a company's cards and what opens them,
 * {@link io.foyer.web.designer.DesignerView} shapes one of them. The browser holds the template's text while it is shaped;
 * here it is kept as a draft, checked, and drawn as the card it will be.
 */
package io.foyer.web.designer;
