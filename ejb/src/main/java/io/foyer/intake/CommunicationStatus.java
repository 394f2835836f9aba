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
    FAILED,
    /** Somebody wrote or came in, and nobody has dealt with it. */
    NEW,
    /** What another office sent was sent back. */
    DECLINED,
    /** It was answered in writing. */
    ANSWERED,
    /** An answer on its way out. */
    QUEUED,
    /** An answer that the next server has taken. */
    SENT,
    /** An answer that came back. */
    BOUNCED;

    /** The name in REST and for the browser. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
