package io.foyer.telephony;

import io.foyer.intake.HangupCause;
import java.util.Collection;

/** Reads Q.850 causes and Asterisk's dial results as the reasons intake knows. */
final class CallCause {

    private CallCause() {}

    /** The reason behind a channel's hang-up cause; normal clearing also for what says nothing. */
    static HangupCause ofHangup(int cause) {
        return switch (cause) {
            case 1, 2, 3, 28 -> HangupCause.NOT_FOUND;
            case 17 -> HangupCause.BUSY;
            case 18, 19, 20, 21 -> HangupCause.NO_ANSWER;
            case 27, 34, 38, 41, 42, 44, 47, 50, 58, 63, 66, 88, 102, 111 -> HangupCause.CONGESTION;
            default -> HangupCause.NORMAL_CLEARING;
        };
    }

    /** The most telling of several channels' causes. */
    static HangupCause ofHangups(Collection<Integer> causes) {
        return causes.stream()
                .map(CallCause::ofHangup)
                .filter(cause -> cause != HangupCause.NORMAL_CLEARING)
                .findFirst()
                .orElse(HangupCause.NORMAL_CLEARING);
    }

    /** Why a dialled phone or line did not answer; an unreachable line outside is a fault, an agent's phone is away. */
    static HangupCause ofDial(String status, boolean toAgent) {
        return switch (status) {
            case "BUSY" -> HangupCause.BUSY;
            case "CONGESTION" -> HangupCause.CONGESTION;
            case "CHANUNAVAIL" -> toAgent ? HangupCause.NO_ANSWER : HangupCause.CONGESTION;
            default -> HangupCause.NO_ANSWER;
        };
    }
}
