package io.foyer.appointment;

import io.foyer.office.OfficeRow;
import io.foyer.shared.Messages;
import io.foyer.shared.PhoneNumber;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** What a customer reads about his appointment: in his office's language, by its clock. */
final class AppointmentLetters {

    /** So long before he is reminded. */
    static final Duration BEFORE = Duration.ofHours(24);

    private AppointmentLetters() {}

    /** A mail's subject and text. */
    record Text(String subject, String body) {}

    /** @param occasion {@code booked}, {@code moved}, {@code cancelled} or {@code reminder} */
    static Text of(String occasion, Appointment appointment, String customer, String agent, OfficeRow office) {
        Locale locale = Locale.forLanguageTag(office.locale());
        String key = "appointment.mail." + occasion;
        String kind = Messages.text(locale, appointment.kind().messageKey());
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(locale)
                .format(appointment.startsAt().atZone(ZoneId.of(office.timeZone())));
        String zone = DateTimeFormatter.ofPattern("zzz", locale)
                .format(appointment.startsAt().atZone(ZoneId.of(office.timeZone())));
        String place = appointment.place() == null ? "" : ": " + appointment.place();
        String phone = PhoneNumber.text(office.phone(), office.country());
        return new Text(
                Messages.text(locale, key + ".subject", kind, when, office.name()),
                Messages.text(
                        locale, key + ".text", customer, kind + place, when + " " + zone, office.name(), agent, phone));
    }
}
