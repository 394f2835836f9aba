package io.foyer.appointment;

import java.io.Serializable;
import java.time.Instant;

/**
 * An appointment to book, or what it is to be moved to.
 *
 * @param kind code of {@link AppointmentKind}
 * @param agentId with whom
 * @param minutes how long
 * @param place which apartment, house or car, or null
 * @param note for the office, or null
 * @param tellsCustomer whether he gets mails about it
 */
public record AppointmentDraft(
        String kind, Long agentId, Instant startsAt, int minutes, String place, String note, boolean tellsCustomer)
        implements Serializable {}
