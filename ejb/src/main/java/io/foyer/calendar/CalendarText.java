package io.foyer.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes a calendar as RFC 5545 wants it; times are in UTC, so that no reader has to know an office's zone rules. */
final class CalendarText {

    private static final String PRODUCT = "-//Foyer//Foyer//EN";
    private static final Duration READ_AGAIN = Duration.ofMinutes(15);

    private CalendarText() {}

    static String of(String name, List<CalendarEntry> entries, String site, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), READ_AGAIN));
        entries.forEach(entry -> calendar.add(event(entry, site, now)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }

    private static VEvent event(CalendarEntry entry, String site, Instant now) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid() + "@foyer"));
        event.add(new DtStamp(seconds(now)));
        event.add(new DtStart<>(seconds(entry.start())));
        event.add(new DtEnd<>(seconds(entry.end())));
        event.add(new Summary(entry.summary()));
        optional(event, entry.description() == null ? null : new Description(entry.description()));
        optional(event, entry.location() == null ? null : new Location(entry.location()));
        event.add(entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(entry.busy() ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT);
        event.add(new Sequence(entry.revision()));
        event.add(new LastModified(seconds(entry.changedAt())));
        event.add(new Url(URI.create(site + entry.path())));
        if (entry.alarm() != null && !entry.cancelled()) {
            VAlarm alarm = new VAlarm(entry.alarm().negated());
            alarm.add(ImmutableAction.DISPLAY);
            alarm.add(new Description(entry.summary()));
            event.add(alarm);
        }
        return event;
    }

    private static void optional(VEvent event, Property property) {
        if (property != null) {
            event.add(property);
        }
    }

    private static Instant seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }
}
