package io.foyer.card.template;

/** A company has a template, newly or anew, that brings texts for its mails; heard inside the transaction. */
public record TemplateAdopted(long companyId, CardTemplate template) {}
