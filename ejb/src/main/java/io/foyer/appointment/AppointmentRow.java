package io.foyer.appointment;

import java.io.Serializable;
import java.time.Instant;

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
        String by,
        String changedBy,
        Instant changedAt)
        implements Serializable {}
