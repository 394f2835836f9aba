package io.foyer.intake;

import java.util.Locale;

/** Where a communication stands. */
public enum CommunicationStatus {
    RINGING,
    IN_PROGRESS,
    COMPLETED,
    MISSED,
    BUSY,
    ABANDONED,
    FAILED;

    /** The name in REST and for the browser. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
