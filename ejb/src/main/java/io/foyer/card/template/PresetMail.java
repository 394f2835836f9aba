package io.foyer.card.template;

import java.io.Serializable;

/**
 * A text that comes with a template for the company's mails (CA-10).
 *
 * @param name what agents choose it by
 * @param subject with {@code {{places}}} that are filled, or null
 * @param body likewise
 */
public record PresetMail(String name, String subject, String body) implements Serializable {}
