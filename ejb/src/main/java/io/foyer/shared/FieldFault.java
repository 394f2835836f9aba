package io.foyer.shared;

import java.io.Serializable;

/**
 * One field that cannot be accepted.
 *
 * @param field name of the field as the sender wrote it
 * @param problem what is wrong and what would be right, in one sentence for a person
 */
public record FieldFault(String field, String problem) implements Serializable {}
