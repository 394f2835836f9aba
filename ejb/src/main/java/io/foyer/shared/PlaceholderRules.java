package io.foyer.shared;

import java.util.Map;
import java.util.Optional;

/** Digits that a network sends when it has no number to send. */
final class PlaceholderRules {
    /**
     * Words spelt on a telephone's keys: ANONYMOUS, BLOCKED, RESTRICTED, PRIVATE, UNAVAILABLE, UNKNOWN (and as Twilio
     * spells it).
     */
    private static final Map<String, CallerClass> SPELT = Map.of(
            "266696687", CallerClass.WITHHELD,
            "2562533", CallerClass.WITHHELD,
            "7378742833", CallerClass.WITHHELD,
            "7748283", CallerClass.WITHHELD,
            "86282452253", CallerClass.UNAVAILABLE,
            "8656966", CallerClass.UNAVAILABLE,
            "8656696", CallerClass.UNAVAILABLE);

    private PlaceholderRules() {}

    static Optional<Reading> zeros(Dialled dialled) {
        String digits = dialled.digits();
        boolean zeros = !digits.isEmpty() && digits.chars().allMatch(c -> c == '0');
        return zeros ? Optional.of(Reading.of(CallerClass.UNAVAILABLE)) : Optional.empty();
    }

    static Optional<Reading> word(Dialled dialled) {
        return dialled.hasPlus() ? wordIn(dialled) : Optional.empty();
    }

    /** Tried late: without a plus some of these are somebody's number. */
    static Optional<Reading> wordWithoutPlus(Dialled dialled) {
        return wordIn(dialled);
    }

    private static Optional<Reading> wordIn(Dialled dialled) {
        return Optional.ofNullable(SPELT.get(dialled.digits())).map(Reading::of);
    }
}
