package io.foyer.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A star code dialled before the number, such as *67 or #31#, which withholds the own number from the one called. */
final class FeatureCodeRule {
    private static final Pattern CODE = Pattern.compile("(?:[*#]{1,2}\\d{2,3}[*#]|\\*\\d{2})\\s*(.*?)#?");
    private static final Pattern TERMINATED = Pattern.compile("([^#*]*\\d)#");
    private static final int SHORTEST_NUMBER = 7;

    private FeatureCodeRule() {}

    static Optional<Reading> read(Dialled dialled) {
        Matcher terminated = TERMINATED.matcher(dialled.text());
        if (terminated.matches()) {
            return Optional.of(NumberRules.read(dialled.as(terminated.group(1))));
        }
        Matcher code = CODE.matcher(dialled.text());
        if (!code.matches()) {
            return Optional.empty();
        }
        Dialled behind = dialled.as(code.group(1));
        return Optional.of(
                behind.digits().length() < SHORTEST_NUMBER ? Reading.of(CallerClass.SHORT) : NumberRules.read(behind));
    }
}
