package io.foyer.office;

/**
 * Where a dialled number leads.
 *
 * @param officeId the office that gets the communication
 * @param adSourceId the advertisement it was printed in, or null for a number nobody registered
 * @param known false when nobody registered it and the company's catch-all office gets it
 */
public record Line(long officeId, Long adSourceId, boolean known) {}
