package io.foyer.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers whose plus is missing, doubled or in the wrong place. What had to be guessed is a guess. */
final class PlusRepairs {
    private static final Pattern EXIT_CODE_BEHIND_PLUS = Pattern.compile("\\+(?:00|011)[^1-9+]*(?=[1-9])");

    /** The exit code that the ITU recommends; where it is not in use no national number starts with it either. */
    private static final Pattern USUAL_EXIT_CODE = Pattern.compile("00\\D*(?=[1-9])");

    private static final int SHORTEST_WITH_COUNTRY = 8;

    private PlusRepairs() {}

    /** Form decoding turns a plus into a blank. A number that could be national as well is only a guess. */
    static Optional<Reading> lostToABlank(Dialled dialled) {
        if (!dialled.afterBlank() || dialled.hasPlus()) {
            return Optional.empty();
        }
        Optional<String> national = NumberingPlan.valid(dialled.text(), dialled.region());
        return withPlus(dialled).map(abroad -> national.filter(home -> !home.equals(abroad))
                .map(Reading::guess)
                .orElseGet(() -> Reading.certain(abroad)));
    }

    static Optional<Reading> anotherExitCode(Dialled dialled) {
        var exit = USUAL_EXIT_CODE.matcher(dialled.text());
        return exit.lookingAt()
                ? NumberingPlan.valid("+" + dialled.text().substring(exit.end()), dialled.region())
                        .map(Reading::certain)
                : Optional.empty();
    }

    /** {@code +1+13125550142}, {@code +1+312+555+0142}. */
    static Optional<Reading> within(Dialled dialled) {
        int second = dialled.text().indexOf('+', 1);
        if (second < 0) {
            return Optional.empty();
        }
        String tail = dialled.text().substring(second);
        String joined = dialled.text().charAt(0) + dialled.text().substring(1).replace('+', ' ');
        return NumberingPlan.valid(tail, dialled.region())
                .or(() -> NumberingPlan.valid(joined, dialled.region()))
                .map(Reading::guess);
    }

    /** {@code +011442071838750}. */
    static Optional<Reading> beforeExitCode(Dialled dialled) {
        var both = EXIT_CODE_BEHIND_PLUS.matcher(dialled.text());
        return both.lookingAt()
                ? NumberingPlan.valid("+" + dialled.text().substring(both.end()), dialled.region())
                        .map(Reading::guess)
                : Optional.empty();
    }

    /** {@code +3125550142} from a North American PBX. */
    static Optional<Reading> beforeNational(Dialled dialled) {
        return dialled.hasPlus() && dialled.digits().length() > SHORTEST_WITH_COUNTRY
                ? NumberingPlan.valid(dialled.text().substring(1), dialled.region())
                        .map(Reading::guess)
                : Optional.empty();
    }

    /** {@code 442071838750} far from Britain. */
    static Optional<Reading> missing(Dialled dialled) {
        return !dialled.hasPlus() && dialled.digits().length() > SHORTEST_WITH_COUNTRY
                ? withPlus(dialled).map(Reading::guess)
                : Optional.empty();
    }

    private static Optional<String> withPlus(Dialled dialled) {
        return dialled.digits().startsWith("0")
                ? Optional.empty()
                : NumberingPlan.valid("+" + dialled.text(), dialled.region());
    }
}
