package io.foyer.shared;

import java.util.List;
import java.util.Optional;

/** The rules for written numbers in the order in which they are tried; the first that fits decides. */
final class NumberRules {
    private static final List<NumberRule> FOR_DIGITS = List.of(
            ShortNumberRules::service,
            PlaceholderRules::zeros,
            PlaceholderRules::word,
            WrittenRules::wholeFloat,
            PlusRepairs::lostToABlank,
            PlanRules::international,
            PlanRules::unassignedInternational,
            ShortNumberRules::internal,
            PlanRules::local,
            PlanRules::national,
            PlusRepairs::anotherExitCode,
            PlusRepairs::within,
            PlusRepairs::beforeExitCode,
            PlusRepairs::beforeNational,
            PlusRepairs::missing,
            WrittenRules::strayTrunkZero,
            PlaceholderRules::wordWithoutPlus,
            PlanRules::assignable,
            PlanRules::possible,
            WrittenRules::twoNumbers);

    private static final List<NumberRule> FOR_TEXT = List.of(
            FeatureCodeRule::read,
            WrittenRules::labelled,
            WrittenRules::wholeFloat,
            WrittenRules::spreadsheetFloat,
            WrittenRules::carrierLetter,
            WrittenRules::vanity,
            WrittenRules::within);

    private NumberRules() {}

    static Reading read(Dialled dialled) {
        return firstOf(dialled.isWrittenAsNumber() ? FOR_DIGITS : FOR_TEXT, dialled);
    }

    private static Reading firstOf(List<NumberRule> rules, Dialled dialled) {
        for (NumberRule rule : rules) {
            Optional<Reading> reading = rule.read(dialled);
            if (reading.isPresent()) {
                return reading.get();
            }
        }
        return Reading.of(CallerClass.INVALID);
    }
}
