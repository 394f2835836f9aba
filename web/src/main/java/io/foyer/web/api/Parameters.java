package io.foyer.web.api;

import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.shared.PageKey;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Reads ids, numbers and limits out of addresses, with a fault that names the parameter. */
final class Parameters {

    private static final int MOST = 200;

    private Parameters() {}

    /** An id in a query, or null where it was not sent. */
    static Long id(String name, String text) {
        return text == null ? null : number(name, text, 1);
    }

    static long sequence(String name, String text) {
        return number(name, text, 0);
    }

    /** An id in a path: what is no number names nothing. */
    static long pathId(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noId) {
            throw new NotFound("There is nothing with the id " + text);
        }
    }

    static int limit(String text, int usual) {
        if (text == null) {
            return usual;
        }
        long limit = number("limit", text, 1);
        if (limit > MOST) {
            throw new Invalid("limit", "Ask for 1 to " + MOST + " rows");
        }
        return (int) limit;
    }

    /** A yes or no that was not sent is a no. */
    static boolean yes(String name, String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw new Invalid(name, "Send true or false");
    }

    /** The key that a page of a list by time begins after, or null where it was not sent. */
    static PageKey key(String name, String text) {
        if (text == null) {
            return null;
        }
        try {
            int comma = text.indexOf(',');
            return new PageKey(Instant.parse(text.substring(0, comma)), Long.parseLong(text.substring(comma + 1)));
        } catch (DateTimeParseException | NumberFormatException | IndexOutOfBoundsException noKey) {
            throw new Invalid(name, "Send the key that the page before gave in next");
        }
    }

    static String key(Instant at, long id) {
        return at + "," + id;
    }

    private static long number(String name, String text, long least) {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a number out of range
        }
        throw new Invalid(name, "Send a whole number of at least " + least);
    }
}
