package io.foyer.licence;

import java.util.Locale;
import java.util.regex.Pattern;

/** One track as it was typed, without its sentinels. No record: it must not say itself in words. */
final class Track {

    /** What a track is by its beginning. */
    enum Kind {
        NAME,
        NUMBER,
        DETAILS
    }

    private static final Pattern FAILED = Pattern.compile("E{1,2}|E\\d?");
    private static final Pattern BEGINS_WITH_STATE = Pattern.compile("[A-Z]{2}.*", Pattern.DOTALL);

    private final char sentinel;
    private final String body;
    private final boolean ended;

    Track(char sentinel, String body, boolean ended) {
        this.sentinel = sentinel;
        // Tracks hold capitals only; a reader on a computer with Caps Lock types small ones.
        this.body = body.toUpperCase(Locale.ROOT);
        this.ended = ended;
    }

    String body() {
        return body;
    }

    /** Whether its end sentinel came through. */
    boolean isEnded() {
        return ended;
    }

    /** Readers type an E where they could not read a track. */
    boolean isFailed() {
        return FAILED.matcher(body).matches();
    }

    Kind kind() {
        if (sentinel == ';') {
            return Kind.NUMBER;
        }
        return sentinel == '%'
                        && (body.isEmpty()
                                || isFailed()
                                || BEGINS_WITH_STATE.matcher(body).matches())
                ? Kind.NAME
                : Kind.DETAILS;
    }
}
