/**
 * A person's calendar for other programs: an address with a secret in it gives what features have for him, as iCalendar
 * (RFC 5545). Features offer theirs by {@link io.foyer.calendar.CalendarSource};
 * {@link io.foyer.calendar.CalendarService} opens and closes feeds, {@link io.foyer.calendar.CalendarReader} reads them.
 */
package io.foyer.calendar;
