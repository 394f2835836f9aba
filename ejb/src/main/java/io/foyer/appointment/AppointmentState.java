package io.foyer.appointment;

import java.util.Locale;

/** What became of an appointment. */
public enum AppointmentState {
    BOOKED,
    /** The customer came. */
    ARRIVED,
    /** He did not come. */
    NO_SHOW,
    CANCELLED;

    /** The name in REST and for the browser. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
