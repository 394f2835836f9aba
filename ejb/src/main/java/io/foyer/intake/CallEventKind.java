package io.foyer.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may happen to a call, in the words of IN-1; the order here settles ties of time. */
public enum CallEventKind {
    RINGING("ringing", "newCall"),
    NOT_ANSWERED("not-answered", "notAnswered"),
    BUSY("busy", "busy"),
    ANSWERED("answered", "answer"),
    ENDED_BUSY("ended-busy", "endedBusy"),
    ABANDONED("abandoned", "abandoned"),
    ENDED("ended", "hangup");

    private final String code;
    private final String alias;

    CallEventKind(String code, String alias) {
        this.code = code;
        this.alias = alias;
    }

    /** The name in REST. */
    public String code() {
        return code;
    }

    boolean endsTheCall() {
        return this == ENDED_BUSY || this == ABANDONED || this == ENDED;
    }

    /** Reads a code or the generic CTI webhook's word for it, in any letter case. */
    public static Optional<CallEventKind> of(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(wanted)
                        || kind.alias.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
