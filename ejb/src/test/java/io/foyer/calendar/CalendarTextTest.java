package io.foyer.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class CalendarTextTest {

    private static final Instant NOON = Instant.parse("2026-11-22T18:00:00Z");

    @Test
    void writesWhatACalendarProgramReads() throws Exception {
        String text = CalendarText.of("Ana Flores", List.of(entry(false)), "https://foyer.example", NOON);

        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").contains("X-WR-CALNAME:Ana Flores\r\n");
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
        Calendar read = new CalendarBuilder().build(new StringReader(text));
        VEvent event = read.<VEvent>getComponents("VEVENT").get(0);
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("reminder-7@foyer");
        assertThat(event.getSummary().orElseThrow().getValue()).startsWith("Ring back, then; say: \"héllo\"\nand");
        assertThat(text)
                .contains("DTSTART:20261123T150000Z", "DTEND:20261123T151500Z", "SEQUENCE:3", "TRANSP:TRANSPARENT")
                .contains("BEGIN:VALARM", "STATUS:CONFIRMED", "REFRESH-INTERVAL;VALUE=DURATION:PT15M");
        assertThat(event.validate(true).hasErrors()).isFalse();
    }

    @Test
    void saysThatSomethingIsCancelledAndRingsForItNoMore() {
        String text = CalendarText.of("Ana", List.of(entry(true)), "https://foyer.example", NOON);

        assertThat(text).contains("STATUS:CANCELLED").doesNotContain("VALARM");
    }

    private static CalendarEntry entry(boolean cancelled) {
        return new CalendarEntry(
                "reminder-7",
                3,
                "Ring back, then; say: \"héllo\"\nand ask whether the apartment with the garden is still wanted by them",
                "Jane Doe",
                null,
                Instant.parse("2026-11-23T15:00:00Z"),
                Instant.parse("2026-11-23T15:15:00Z"),
                NOON,
                "/card/card.xhtml?id=5",
                false,
                cancelled,
                Duration.ZERO);
    }
}
