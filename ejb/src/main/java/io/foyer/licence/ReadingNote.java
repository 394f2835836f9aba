package io.foyer.licence;

import java.util.Locale;

/** What an agent should know of a reading that succeeded. */
public enum ReadingNote {
    /** A track or line was cut off or damaged, or says no more than a name; what it held is missing. */
    INCOMPLETE,
    /** The birth date read is no day that somebody living can be born on. */
    BIRTH_DATE_UNCLEAR,
    /** The stripe names a state that does not exist. */
    STATE_UNKNOWN,
    /** Name and number are of different states; only name and address were taken. */
    STATE_DIFFERS,
    /** The licence itself shortens the name. */
    NAME_SHORTENED,
    /** The name stands in one piece whose parts nobody can tell apart. */
    NAME_UNCLEAR,
    EXPIRED;

    /** The word for it in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its sentence in the message bundle. */
    public String messageKey() {
        return "licence.note." + code();
    }
}
