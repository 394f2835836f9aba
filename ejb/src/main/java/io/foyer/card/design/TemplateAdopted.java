package io.foyer.card.design;

import io.foyer.card.template.CardTemplate;

/** A company has a template that came with texts for its mails; heard inside the transaction. */
public record TemplateAdopted(long companyId, CardTemplate template) {}
