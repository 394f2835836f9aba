package io.foyer.mail;

/**
 * What an administrator wants of a text.
 *
 * @param officeId the office that has it, or null for every office of the company
 * @param name what agents choose it by
 * @param subject may be empty
 * @param body the text with {@code {{placeholders}}}
 * @param version of the text as he saw it; 0 for a new one
 */
public record PresetChange(Long officeId, String name, String subject, String body, int version) {}
