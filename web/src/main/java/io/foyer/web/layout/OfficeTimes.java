package io.foyer.web.layout;

import io.foyer.office.CurrentCaller;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import io.foyer.shared.WallClock;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** Reads and writes what date-and-time fields hold, by the clock on the office's wall. */
@RequestScoped
public class OfficeTimes {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @EJB
    private CurrentCaller current;

    /** The moment a field holds, or null for none; {@link Invalid} for a time that the clocks skip. */
    public Instant read(String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return WallClock.instant(LocalDateTime.parse(typed), current.get().zone())
                    .orElseThrow(
                            () -> new Invalid(field, Messages.text(current.get().locale(), "reminder.fault.skipped")));
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }

    /** What a field for this moment holds. */
    public String typed(Instant moment) {
        return local(moment).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** Nine o'clock on the next day. */
    public String nextMorning(Instant now) {
        return local(now).toLocalDate().plusDays(1).atTime(MORNING).toString();
    }

    /** An hour from now, in whole minutes. */
    public Instant inAnHour(Instant now) {
        return now.plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);
    }

    private ZonedDateTime local(Instant moment) {
        return moment.atZone(current.get().zone());
    }
}
