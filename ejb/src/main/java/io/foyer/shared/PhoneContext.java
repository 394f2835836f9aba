package io.foyer.shared;

import java.util.Optional;

/** RFC 3966, 5.1.5: a local number in a {@code tel:} address says in which country or area it is local. */
final class PhoneContext {
    private PhoneContext() {}

    /** Empty when the context is not a number's start, but a domain, or the number has a plus and needs none. */
    static Optional<Reading> read(Dialled dialled, String context) {
        if (dialled.hasPlus()
                || !context.startsWith("+")
                || PhoneText.digits(context).isEmpty()) {
            return Optional.empty();
        }
        Reading joined = NumberRules.read(dialled.as(context + " " + dialled.text()));
        if (joined.callerClass() == CallerClass.NUMBER || joined.callerClass() == CallerClass.SHORT) {
            return Optional.of(joined);
        }
        return Optional.of(NumberRules.read(Dialled.of(dialled.text(), NumberingPlan.regionOf(context))));
    }
}
