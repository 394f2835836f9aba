package io.foyer.shared;

import java.util.Optional;

/** Completes a number without area code by the area of the number that was called. */
final class LocalNumberPolicy {
    private LocalNumberPolicy() {}

    static CallerId completed(CallerId caller, String dnis) {
        String local = PhoneText.digits(
                Extension.of(CallerReading.addressOf(caller.raw())).number());
        Optional<PhoneNumber> guess = Optional.ofNullable(dnis)
                .filter(called -> called.startsWith("+"))
                .flatMap(NumberingPlan::area)
                .flatMap(area -> NumberingPlan.valid(area + local, NumberingPlan.NO_REGION))
                .map(e164 -> new PhoneNumber(e164, caller.extension()));
        return new CallerId(caller.raw(), caller.callerClass(), guess, caller.extension(), caller.displayName());
    }
}
