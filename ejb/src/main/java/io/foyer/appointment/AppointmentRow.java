package io.foyer.appointment;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;

/**
 * An appointment as lists, the streams and REST show it.
 *
 * @param sequence place of its latest change in the order of the office's changes
 * @param kind code of {@link AppointmentKind}
 * @param agent with whom, by name
 * @param state code of {@link AppointmentState}
 * @param telling what became of the latest mail about it: {@code queued}, {@code sent}, {@code bounced}, {@code failed}, {@code
 *     no-address}, {@code no-mailbox}, or null for nothing yet
 * @param communicationId the walk-in that it became, or null
 * @param warning {@code odd-hour} where it begins before seven or from nine in the evening on by the office's clock, else null
 * @param changedBy who booked, moved or cancelled it last, or said that he came or did not
 */
public record AppointmentRow(
        long id,
        long sequence,
        int version,
        int revision,
        long officeId,
        long cardId,
        long customerId,
        String customer,
        String phone,
        String kind,
        long agentId,
        String agent,
        Instant startsAt,
        Instant endsAt,
        String place,
        String note,
        String state,
        boolean tellsCustomer,
        String telling,
        Long communicationId,
        String warning,
        String by,
        String changedBy,
        Instant changedAt)
        implements Serializable {

    /** Whether the customer may be said to be here: on its day by the office's clock, also late. */
    public boolean mayArrive(Instant now, ZoneId office) {
        return (state.equals(AppointmentState.BOOKED.code()) || state.equals(AppointmentState.NO_SHOW.code()))
                && AppointmentPolicy.isOnItsDay(startsAt, now, office);
    }

    /** Whether he may be said not to have come: once it has begun. */
    public boolean mayBeMissed(Instant now) {
        return state.equals(AppointmentState.BOOKED.code()) && AppointmentPolicy.hasBegun(startsAt, now);
    }
}
