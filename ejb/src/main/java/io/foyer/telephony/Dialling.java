package io.foyer.telephony;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what was dialled on a PBX: extensions, numbers outside, and the dialplan's own names. */
final class Dialling {

    private static final Pattern EXTENSION = Pattern.compile("\\d{2,6}");
    private static final Pattern OUTSIDE = Pattern.compile("\\+?\\d{7,20}");
    private static final Pattern SEPARATORS = Pattern.compile("[/@:,&;?]");

    /** Asterisk's special extensions: start, hang-up, invalid, timeout, operator … */
    private static final Set<String> SPECIAL = Set.of("s", "h", "i", "t", "T", "o", "a", "e", "failed", "");

    private Dialling() {}

    static boolean isExtension(String text) {
        return text != null && EXTENSION.matcher(text).matches();
    }

    static boolean isOutside(String text) {
        return text != null && OUTSIDE.matcher(text).matches();
    }

    /** What the caller dialled, where the dialplan's extension says so. */
    static Optional<String> dialled(String exten) {
        return exten == null || SPECIAL.contains(exten) ? Optional.empty() : Optional.of(exten);
    }

    /** The number outside within a dial string such as {@code 442071838750@customers/n} or {@code trunk/+4420…}. */
    static Optional<String> outside(String dialString) {
        return dialString == null
                ? Optional.empty()
                : Arrays.stream(SEPARATORS.split(dialString))
                        .filter(Dialling::isOutside)
                        .findFirst();
    }
}
