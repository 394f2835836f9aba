package io.foyer.intake;

import java.util.Arrays;
import java.util.Locale;

/** Why a call ended, in the words of the generic CTI webhook. */
public enum HangupCause {
    NORMAL_CLEARING("normalClearing"),
    BUSY("busy"),
    CANCEL("cancel"),
    NO_ANSWER("noAnswer"),
    CONGESTION("congestion"),
    NOT_FOUND("notFound"),
    FORWARDED("forwarded"),
    UNKNOWN("unknown");

    private final String code;

    HangupCause(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static HangupCause of(String text) {
        String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(cause -> cause.code.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
