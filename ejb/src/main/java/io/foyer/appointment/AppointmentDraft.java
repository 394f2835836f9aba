package io.foyer.appointment;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;

/**
 * An appointment to book, or what it is to be moved to.
 *
 * @param kind code of {@link AppointmentKind}
 * @param agentId with whom
 * @param minutes how long
 * @param place which apartment, house or car, or null
 * @param note for the office, or null
 * @param tellsCustomer whether he gets mails about it
 * @param revision the one he saw who moves it; null for one that is booked, or to move it whatever it is by now
 */
public record AppointmentDraft(
        String kind,
        Long agentId,
        Instant startsAt,
        int minutes,
        String place,
        String note,
        boolean tellsCustomer,
        Integer revision)
        implements Serializable {

    /** Whether it begins when hardly anybody comes, by the office's clock; that is worth a question, not a refusal. */
    public boolean isAtOddHour(ZoneId office) {
        return startsAt != null && AppointmentPolicy.isAtOddHour(startsAt, office);
    }
}
