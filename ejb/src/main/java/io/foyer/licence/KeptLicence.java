package io.foyer.licence;

import java.io.Serializable;
import java.time.Instant;

/**
 * That a customer's licence is kept, without its number.
 *
 * @param masked the number, all but its last four characters masked
 * @param keptAt when it was read
 */
public record KeptLicence(String masked, Instant keptAt) implements Serializable {}
