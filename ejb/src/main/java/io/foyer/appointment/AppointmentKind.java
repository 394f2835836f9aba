package io.foyer.appointment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody comes for. */
public enum AppointmentKind {
    TOUR,
    SHOWING,
    TEST_DRIVE,
    TALK;

    /** The name in REST and for the browser. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its text in the message bundle. */
    public String messageKey() {
        return "appointment.kind." + code();
    }

    static Optional<AppointmentKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
