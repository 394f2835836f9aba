package io.foyer.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as the numbering plans have them, with nothing to repair. */
final class PlanRules {
    private static final int SHORTEST_LOCAL = 7;

    /** No area has subscriber numbers of so many digits, so that these hold an area code. */
    private static final int LONGER_THAN_LOCAL = 9;

    private static final Pattern NORTH_AMERICAN_EXCHANGE = Pattern.compile("[2-9]\\d{6}");

    private PlanRules() {}

    static Optional<Reading> international(Dialled dialled) {
        return dialled.hasPlus()
                ? NumberingPlan.valid(dialled.text(), dialled.region()).map(Reading::certain)
                : Optional.empty();
    }

    /**
     * A North American number that libphonenumber does not know, also without the plus where 1 is the country's own
     * code.
     */
    static Optional<Reading> unassignedInternational(Dialled dialled) {
        if (dialled.hasPlus()) {
            return NumberingPlan.unassigned(dialled.text()).map(Reading::certain);
        }
        String digits = dialled.digits();
        return digits.length() == 11 && digits.startsWith("1") && NumberingPlan.isNorthAmerican(dialled.region())
                ? NumberingPlan.unassigned("+" + digits).map(Reading::certain)
                : Optional.empty();
    }

    static Optional<Reading> national(Dialled dialled) {
        return dialled.hasPlus()
                ? Optional.empty()
                : NumberingPlan.valid(dialled.text(), dialled.region()).map(Reading::certain);
    }

    /**
     * Without the area code; in a country with numbers of many lengths libphonenumber would take it for a whole one.
     */
    static Optional<Reading> local(Dialled dialled) {
        String digits = dialled.digits();
        if (dialled.hasPlus() || digits.length() < SHORTEST_LOCAL || digits.length() >= LONGER_THAN_LOCAL) {
            return Optional.empty();
        }
        boolean local = NumberingPlan.isNorthAmerican(dialled.region())
                ? NORTH_AMERICAN_EXCHANGE.matcher(digits).matches()
                : NumberingPlan.couldBeLocal(digits, dialled.region())
                        || NumberingPlan.lacksTrunkPrefix(digits, dialled.region());
        return local ? Optional.of(Reading.of(CallerClass.LOCAL)) : Optional.empty();
    }

    /** A national number in an area not known, without the country code that would make it sure. */
    static Optional<Reading> assignable(Dialled dialled) {
        return dialled.hasPlus()
                ? Optional.empty()
                : NumberingPlan.assignable(dialled.text(), dialled.region()).map(Reading::guess);
    }

    static Optional<Reading> possible(Dialled dialled) {
        return NumberingPlan.possible(dialled.text())
                .filter(e164 -> !e164.startsWith("+1"))
                .map(Reading::guess);
    }
}
