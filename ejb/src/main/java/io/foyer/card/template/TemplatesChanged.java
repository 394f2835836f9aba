package io.foyer.card.template;

/** A company's templates are others than before: one was published, withdrawn or offered again. */
public record TemplatesChanged(long companyId) {}
