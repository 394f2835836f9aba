package io.foyer.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether what a network calls the caller's name is worth showing. It is shown as it came, so pages must escape it. */
final class ShownNamePolicy {
    private static final Pattern NO_NAME =
            Pattern.compile("<.*>|null|undefined|asterisk|freeswitch|\\$\\{.*}|\\W*", Pattern.UNICODE_CHARACTER_CLASS);

    private ShownNamePolicy() {}

    /**
     * The name, unless it only repeats the number or the address. That somebody is unknown is said by the class, and
     * is no name where a number is known.
     */
    static Optional<String> shown(String given, String region, String address, Reading reading) {
        String name = VisibleText.name(given);
        boolean says = !NO_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()
                && !repeats(name, region, address, reading)
                && (reading.e164().isEmpty()
                        || CallerWords.read(name)
                                .filter(CallerClass.UNAVAILABLE::equals)
                                .isEmpty());
        return says ? Optional.of(name) : Optional.empty();
    }

    private static boolean repeats(String name, String region, String address, Reading reading) {
        String text = PhoneText.of(name);
        String digits = PhoneText.digits(text);
        if (digits.isEmpty()) {
            return false;
        }
        if (text.equals(address) || NameAddress.of(text).address().equals(address)) {
            return true;
        }
        boolean onlyNumber = text.chars().noneMatch(Character::isLetter);
        return onlyNumber
                && (digits.equals(PhoneText.digits(address))
                        || (!reading.e164().isEmpty()
                                && NumberRules.read(Dialled.of(text, region))
                                        .e164()
                                        .equals(reading.e164())));
    }
}
