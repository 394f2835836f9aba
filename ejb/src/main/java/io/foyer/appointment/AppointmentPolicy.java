package io.foyer.appointment;

import io.foyer.card.template.PaymentCards;
import io.foyer.office.Caller;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be booked: a kind, a time to come, a length, and somebody of the office's desk. */
final class AppointmentPolicy {

    static final int SHORTEST = 5;
    static final int LONGEST = 8 * 60;
    private static final Duration FARTHEST = Duration.ofDays(2 * 366);
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_NOTE = 1_000;

    /** Opening hours are free text, so that only what hardly any office has open is odd. */
    private static final LocalTime EARLIEST = LocalTime.of(7, 0);

    private static final LocalTime LATEST = LocalTime.of(21, 0);

    private AppointmentPolicy() {}

    /** Whether it begins when hardly anybody comes, by the office's clock: before seven, or at nine in the evening or later. */
    static boolean isAtOddHour(Instant start, ZoneId office) {
        LocalTime time = LocalTime.ofInstant(start, office);
        return time.isBefore(EARLIEST) || !time.isBefore(LATEST);
    }

    /** Whether somebody may be said to have come to it: on its day, by the office's clock. */
    static boolean isOnItsDay(Instant start, Instant now, ZoneId office) {
        return LocalDate.ofInstant(start, office).equals(LocalDate.ofInstant(now, office));
    }

    /** Whether somebody may be said not to have come to it: from its start on. */
    static boolean hasBegun(Instant start, Instant now) {
        return !start.isAfter(now);
    }

    static List<FieldFault> faults(
            AppointmentDraft draft, Optional<Caller> agent, long officeId, Instant now, Locale locale) {
        List<FieldFault> faults = new ArrayList<>();
        if (AppointmentKind.of(draft.kind()).isEmpty()) {
            faults.add(fault("kind", locale, "appointment.fault.kind"));
        }
        if (draft.startsAt() == null) {
            faults.add(fault("startsAt", locale, "reminder.fault.when"));
        } else if (draft.startsAt().isBefore(now)) {
            faults.add(fault("startsAt", locale, "reminder.fault.past"));
        } else if (draft.startsAt().isAfter(now.plus(FARTHEST))) {
            faults.add(fault("startsAt", locale, "appointment.fault.far"));
        }
        if (draft.minutes() < SHORTEST || draft.minutes() > LONGEST) {
            faults.add(fault("minutes", locale, "appointment.fault.minutes", SHORTEST, LONGEST));
        }
        if (agent.filter(person -> person.role().worksAtDesk() && person.sees(officeId))
                .isEmpty()) {
            faults.add(fault("agentId", locale, "appointment.fault.agent"));
        }
        text("place", draft.place(), LONGEST_PLACE, locale, faults);
        text("note", draft.note(), LONGEST_NOTE, locale, faults);
        return faults;
    }

    private static void text(String field, String text, int longest, Locale locale, List<FieldFault> faults) {
        if (text != null && text.length() > longest) {
            faults.add(fault(field, locale, "card.fault.too-long", longest));
        } else if (text != null && PaymentCards.isNamedIn(text)) {
            faults.add(fault(field, locale, "card.fault.payment-card"));
        }
    }

    private static FieldFault fault(String field, Locale locale, String key, Object... values) {
        return new FieldFault(field, Messages.text(locale, key, values));
    }
}
