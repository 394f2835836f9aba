package io.foyer.mail.message;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.Event;

/** Hears from the parser of lines in a header that are no fields, and finds the first that may begin the body. */
final class OddLines extends DecodeMonitor {
    private static final int LONGEST_HEADER = 1_000_000;
    private static final Pattern LINE = Pattern.compile("(?m)^(?![ \\t\\r\\n]|[^\\s:]{1,200}[ \\t]*:|>?From ).|^\\r?$");
    private static final byte[] DIVISION = {'\r', '\n'};

    private boolean seen;

    @Override
    public boolean warn(String error, String dropped) {
        seen |= error.contains(Event.INVALID_HEADER.toString());
        return false;
    }

    /** Once heard is enough, and quicker. */
    @Override
    public boolean isListening() {
        return !seen;
    }

    boolean seen() {
        return seen;
    }

    /** Where the first line before the empty one begins that looks like no field at all, or -1. */
    static int first(byte[] raw) {
        String header = new String(raw, 0, Math.min(raw.length, LONGEST_HEADER), StandardCharsets.ISO_8859_1);
        Matcher line = LINE.matcher(header);
        boolean odd = line.find() && line.end() > line.start() && header.charAt(line.start()) != '\r';
        return odd ? line.start() : -1;
    }

    /** The same bytes with an empty line there. */
    static byte[] dividedAt(byte[] raw, int at) {
        byte[] divided = new byte[raw.length + DIVISION.length];
        System.arraycopy(raw, 0, divided, 0, at);
        System.arraycopy(DIVISION, 0, divided, at, DIVISION.length);
        System.arraycopy(raw, at, divided, at + DIVISION.length, raw.length - at);
        return divided;
    }
}
