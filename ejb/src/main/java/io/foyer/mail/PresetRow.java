package io.foyer.mail;

import java.io.Serializable;

/**
 * A text that agents choose from.
 *
 * @param officeId the office that has it, or null for every office of the company
 * @param subject null where an answer keeps the subject it has
 */
public record PresetRow(long id, Long officeId, String name, String subject, String body, int version)
        implements Serializable {}
