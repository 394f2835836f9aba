package io.foyer.calendar;

import io.foyer.office.Caller;
import java.time.Instant;
import java.util.List;

/** A feature that has something for a person's calendar. */
public interface CalendarSource {

    /** What begins after this moment, the earliest first, at most {@code limit}. */
    List<CalendarEntry> entriesOf(Caller person, Instant since, int limit);
}
