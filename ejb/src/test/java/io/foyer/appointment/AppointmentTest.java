package io.foyer.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.card.OpenCard;
import io.foyer.office.Caller;
import io.foyer.office.OfficeRow;
import io.foyer.office.Role;
import io.foyer.shared.FieldFault;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AppointmentTest {

    private static final Instant NOW = Instant.parse("2026-10-30T18:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final ZoneId OFFICE = ZoneId.of("America/Chicago");
    private static final Caller AGENT = new Caller(
            3,
            0,
            "a",
            "Ana",
            1,
            1,
            Set.of(1L),
            Role.AGENT,
            0,
            null,
            "US",
            ZoneId.of("America/Chicago"),
            Locale.US,
            "auto");

    @Test
    void tellsTheCustomerOnceWhatWasAgreedAndAgainWhatChanged() {
        Appointment appointment = booked(NOW.plus(Duration.ofDays(3)));
        assertThat(appointment.isToTell()).isTrue();
        appointment.told("queued", 9L);
        assertThat(appointment.isToTell()).isFalse();
        appointment.move(draft(NOW.plus(Duration.ofDays(4))), "Ana", NOW);
        assertThat(appointment.isToTell()).isTrue();
        appointment.told("queued", 9L);
        appointment.become(AppointmentState.CANCELLED, "Ana", NOW);
        assertThat(appointment.isToTell()).isTrue();
    }

    @Test
    void doesNotTellOfACancellationWhoNeverHeardOfTheAppointment() {
        Appointment appointment = booked(NOW.plus(Duration.ofDays(3)));
        appointment.become(AppointmentState.CANCELLED, "Ana", NOW);
        assertThat(appointment.isToTell()).isFalse();
    }

    @Test
    void remindsADayBeforeAndOnlyOnce() {
        Instant start = NOW.plus(Duration.ofDays(3));
        Appointment appointment = booked(start);
        assertThat(appointment.isToRemind(start.minus(DAY).minusSeconds(1), DAY))
                .isFalse();
        assertThat(appointment.isToRemind(start.minus(DAY), DAY)).isTrue();
        appointment.reminded();
        assertThat(appointment.isToRemind(start.minusSeconds(60), DAY)).isFalse();
    }

    @Test
    void doesNotRemindOfWhatWasAgreedAMomentAgo() {
        assertThat(booked(NOW.plusSeconds(7_200)).isToRemind(NOW.plusSeconds(60), DAY))
                .isFalse();
    }

    @Test
    void saysTheTimeByTheOfficesClockAlsoOnTheDayItChanges() {
        OfficeRow office = new OfficeRow(
                1, 1, "Lakeview", "+13125550180", "US", "America/Chicago", "en-US", "", false, "x.y", false, 0);
        assertThat(AppointmentLetters.of("booked", booked(Instant.parse("2026-11-01T20:00:00Z")), "Jane", "Ana", office)
                        .body())
                .contains("Sunday, November 1, 2026", "2:00", "CST", "Tour: 4B", "call (312) 555-0180.");
        assertThat(AppointmentLetters.of("booked", booked(Instant.parse("2026-10-31T20:00:00Z")), "Jane", "Ana", office)
                        .body())
                .contains("3:00", "CDT");
    }

    @Test
    void refusesWhatCannotBeBookedInASentenceEach() {
        AppointmentDraft bad =
                new AppointmentDraft("party", 3L, NOW.minusSeconds(1), 0, "x".repeat(201), null, true, null);
        assertThat(AppointmentPolicy.faults(bad, Optional.empty(), 1, NOW, Locale.US))
                .extracting(FieldFault::field)
                .containsExactly("kind", "startsAt", "minutes", "agentId", "place");
        assertThat(AppointmentPolicy.faults(draft(NOW.plusSeconds(60)), Optional.of(AGENT), 1, NOW, Locale.US))
                .isEmpty();
        assertThat(AppointmentPolicy.faults(draft(NOW.plusSeconds(60)), Optional.of(AGENT), 2, NOW, Locale.US))
                .hasSize(1);
    }

    @Test
    void questionsTheHourByTheOfficesClock() {
        for (String usual : List.of("07:00", "12:00", "20:59")) {
            assertThat(draft(at(usual)).isAtOddHour(OFFICE)).as(usual).isFalse();
        }
        for (String odd : List.of("03:00", "06:59", "21:00", "23:30")) {
            assertThat(draft(at(odd)).isAtOddHour(OFFICE)).as(odd).isTrue();
        }
        assertThat(draft(null).isAtOddHour(OFFICE)).isFalse();
    }

    @Test
    void letsSomebodyArriveOnItsDayAndBeMissedFromItsStartOn() {
        Instant start = at("09:00");
        assertThat(AppointmentPolicy.isOnItsDay(start, at("00:00"), OFFICE)).isTrue();
        assertThat(AppointmentPolicy.isOnItsDay(start, at("23:59"), OFFICE)).isTrue();
        assertThat(AppointmentPolicy.isOnItsDay(start, at("00:00").minusSeconds(1), OFFICE))
                .isFalse();
        assertThat(AppointmentPolicy.isOnItsDay(start, at("00:00").plus(DAY), OFFICE))
                .isFalse();
        assertThat(AppointmentPolicy.hasBegun(start, start.minusSeconds(1))).isFalse();
        assertThat(AppointmentPolicy.hasBegun(start, start)).isTrue();
        assertThat(AppointmentPolicy.hasBegun(start, start.plus(DAY))).isTrue();
    }

    private static Instant at(String time) {
        return LocalDate.of(2026, 11, 24)
                .atTime(LocalTime.parse(time))
                .atZone(OFFICE)
                .toInstant();
    }

    private static Appointment booked(Instant start) {
        OpenCard card = new OpenCard(5L, 1, "o", null, 1, 7L, null, "new", Map.of(), "A", NOW, "A", NOW);
        return new Appointment(card, draft(start), AGENT, NOW);
    }

    private static AppointmentDraft draft(Instant start) {
        return new AppointmentDraft("tour", 3L, start, 30, "4B", null, true, null);
    }
}
