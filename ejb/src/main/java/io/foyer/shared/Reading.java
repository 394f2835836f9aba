package io.foyer.shared;

/**
 * What a rule made of a caller's number.
 *
 * @param e164 the number or, unless the class is {@link CallerClass#NUMBER}, a guess at it; empty for none
 */
record Reading(CallerClass callerClass, String e164) {
    static Reading of(CallerClass callerClass) {
        return new Reading(callerClass, "");
    }

    static Reading guess(String e164) {
        return isLent(e164) ? of(CallerClass.MAYBE) : new Reading(CallerClass.MAYBE, e164);
    }

    /** A number of a known plan. */
    static Reading certain(String e164) {
        return isLent(e164) ? of(CallerClass.MAYBE) : new Reading(CallerClass.NUMBER, e164);
    }

    /** The codes +882 and +883 are international networks' own, lent to whoever asks: nobody vouches for them. */
    private static boolean isLent(String e164) {
        return e164.startsWith("+882") || e164.startsWith("+883");
    }

    /** The same number, but not to be relied on. */
    Reading doubted() {
        return callerClass == CallerClass.NUMBER ? guess(e164) : this;
    }
}
