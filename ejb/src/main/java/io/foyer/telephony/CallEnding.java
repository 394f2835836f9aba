package io.foyer.telephony;

import io.foyer.intake.CallEventKind;
import io.foyer.intake.HangupCause;
import io.foyer.telephony.CallSides.Origin;
import java.util.Collection;

/** How a call ended, told by who answered, who hung up and what the lines gave as causes. */
record CallEnding(CallEventKind kind, HangupCause cause) {

    /** It became part of another call. */
    static final CallEnding MERGED = new CallEnding(CallEventKind.ENDED, HangupCause.FORWARDED);

    /** It ended while nobody looked. */
    static final CallEnding UNSEEN = new CallEnding(CallEventKind.ENDED, HangupCause.UNKNOWN);

    private static final CallEnding ABANDONED = new CallEnding(CallEventKind.ABANDONED, HangupCause.CANCEL);

    /**
     * Judges an ended call.
     *
     * @param last how the last phone or line that was dialled came out, or null
     * @param causes with which the customer's channels were hung up
     * @param abandoned whether the one who called gave up while it rang or in a queue
     * @param halfSeen whether its beginning was not seen, so that what intake knows decides
     */
    static CallEnding of(
            Origin origin,
            HangupCause last,
            Collection<Integer> causes,
            boolean answered,
            boolean abandoned,
            boolean halfSeen) {
        HangupCause line = CallCause.ofHangups(causes);
        if (answered) {
            return new CallEnding(CallEventKind.ENDED, line);
        }
        if (abandoned) {
            return ABANDONED;
        }
        boolean lineKnowsBetter =
                line != HangupCause.NORMAL_CLEARING && (origin == Origin.TRUNK || last != HangupCause.BUSY);
        HangupCause cause = lineKnowsBetter || last == null ? line : last;
        if (cause == HangupCause.BUSY) {
            return new CallEnding(CallEventKind.ENDED_BUSY, cause);
        }
        // a caller whom the PBX only told something and sent away reached nobody
        boolean sentAway = cause == HangupCause.NORMAL_CLEARING && !halfSeen;
        return new CallEnding(CallEventKind.ENDED, sentAway ? HangupCause.NO_ANSWER : cause);
    }
}
