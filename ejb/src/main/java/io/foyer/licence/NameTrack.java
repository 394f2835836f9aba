package io.foyer.licence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * AAMVA track 1: state (2), city (up to 13), name (up to 35, parts with $ between) and address (up to 29, lines with $
 * between). A ^ ends each of the last three, except where it is of full length.
 */
final class NameTrack {

    private static final int STATE = 2;
    private static final int CITY = 13;
    private static final int NAME = 35;
    private static final int ADDRESS = 29;
    private static final int WHOLE = STATE + CITY + NAME + ADDRESS;
    private static final char END = '^';
    private static final int ENDED_FIELDS = 3;
    private static final Pattern CANNOT_BE_A_NAME = Pattern.compile(".*[\\d^%].*");

    private final String body;
    private final boolean ended;
    private final boolean exact;
    private final Licence licence = new Licence();
    private int at = STATE;
    private boolean closed;

    private NameTrack(String body, boolean ended) {
        this.body = body;
        this.ended = ended;
        // Where each field says its end, none is cut at its full length.
        this.exact = body.chars().filter(one -> one == END).count() >= ENDED_FIELDS;
    }

    /** What it says; nothing that a cut may have shortened. Empty where this is no such track. */
    static Optional<Licence> read(Track track) {
        String body = track.body().stripTrailing();
        boolean separated = body.indexOf(END) >= 0 || body.length() == WHOLE;
        if (body.length() < STATE || body.length() > WHOLE + 3 || !separated) {
            return Optional.empty();
        }
        return new NameTrack(body, track.isEnded()).read();
    }

    private Optional<Licence> read() {
        String state = body.substring(0, STATE);
        if (Jurisdictions.isKnown(state)) {
            licence.put(LicenceElement.STATE, state);
        } else {
            licence.note(ReadingNote.STATE_UNKNOWN);
        }
        String city = next(CITY);
        if (closed) {
            licence.put(LicenceElement.CITY, city);
        }
        List<String> name = parts(next(NAME));
        if (name.stream().anyMatch(part -> CANNOT_BE_A_NAME.matcher(part).matches())) {
            return Optional.empty();
        }
        put(
                name,
                LicenceElement.LAST_NAME,
                LicenceElement.FIRST_NAME,
                LicenceElement.MIDDLE_NAME,
                LicenceElement.SUFFIX);
        put(parts(next(ADDRESS)), LicenceElement.STREET, LicenceElement.STREET2);
        if (ended) {
            licence.asComplete();
        } else {
            licence.note(ReadingNote.INCOMPLETE);
        }
        return Optional.of(licence);
    }

    /** The next field; {@code closed} says whether it came through to its end. */
    private String next(int longest) {
        int limit = exact ? body.length() : Math.min(at + longest, body.length());
        int end = body.indexOf(END, at);
        boolean separated = end >= 0 && end <= limit;
        String field = body.substring(Math.min(at, limit), separated ? end : limit);
        closed = separated || ended || limit < body.length();
        at = separated ? end + 1 : limit;
        return field;
    }

    private List<String> parts(String field) {
        String separator = field.indexOf('$') < 0 && field.indexOf(',') > 0 ? "," : "\\$";
        List<String> parts = List.of(field.split(separator, -1));
        return closed ? parts : parts.subList(0, parts.size() - 1);
    }

    private void put(List<String> parts, LicenceElement... elements) {
        for (int i = 0; i < Math.min(parts.size(), elements.length); i++) {
            licence.put(elements[i], parts.get(i));
        }
    }
}
