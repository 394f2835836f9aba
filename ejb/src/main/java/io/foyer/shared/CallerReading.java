package io.foyer.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.shared.CallAddress.Kind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Takes a caller id through the rules: unwrap, take the address apart, words, number, name. */
final class CallerReading {
    private static final Set<CallerClass> WITH_EXTENSION =
            EnumSet.of(CallerClass.NUMBER, CallerClass.MAYBE, CallerClass.LOCAL);

    /** What a carrier adds when the signature of the caller's carrier (STIR) does not hold: most likely spoofed. */
    private static final String FAILED = "tn-validation-failed";

    /** A call's number comes with each of its events, and a company's own numbers come all day long. */
    private static final Cache<Heard, CallerId> READ =
            Caffeine.newBuilder().maximumSize(5_000).build();

    private static final int LONGEST_REMEMBERED = 100;

    private record Heard(String raw, String regionCode, String displayName) {
        int length() {
            return (raw == null ? 0 : raw.length()) + (displayName == null ? 0 : displayName.length());
        }
    }

    private CallerReading() {}

    static CallerId read(String raw, String regionCode, String displayName) {
        Heard heard = new Heard(raw, regionCode, displayName);
        return heard.length() > LONGEST_REMEMBERED ? read(heard) : READ.get(heard, CallerReading::read);
    }

    private static CallerId read(Heard heard) {
        String raw = heard.raw;
        String visible = VisibleText.of(raw);
        if (VisibleText.isTooLong(visible)) {
            return caller(raw, Reading.of(CallerClass.INVALID), "", Optional.empty());
        }
        String region = NumberingPlan.region(heard.regionCode);
        NameAddress wrapped = NameAddress.of(visible);
        CallAddress address = CallAddress.of(wrapped.address());
        Extension behind = Extension.of(PhoneText.of(address.user()));
        boolean afterBlank =
                VisibleText.startsWithBlank(raw) && wrapped.address().equals(visible);
        Dialled dialled = new Dialled(behind.number(), region, afterBlank);
        Reading reading = PrivacyPolicy.hidesNumber(wrapped, address)
                ? Reading.of(CallerClass.WITHHELD)
                : byAddress(address, wrapped.bracketed(), dialled);
        String extension = address.parameter(AddressParameters.EXTENSION)
                .map(Extension::digitsOf)
                .orElse(behind.digits());

        Optional<String> name = PrivacyPolicy.hidesName(wrapped, address)
                ? Optional.empty()
                : ShownNamePolicy.shown(heard.displayName, region, address.user(), reading)
                        .or(() -> ShownNamePolicy.shown(wrapped.name(), region, address.user(), reading));
        return caller(raw, reading, WITH_EXTENSION.contains(reading.callerClass()) ? extension : "", name);
    }

    /** The number or word in a caller id without all that surrounds it. */
    static String addressOf(String raw) {
        return PhoneText.of(
                CallAddress.of(NameAddress.of(VisibleText.of(raw)).address()).user());
    }

    private static Reading byAddress(CallAddress address, boolean bracketed, Dialled dialled) {
        return switch (address.kind()) {
            case CLIENT -> Reading.of(CallerClass.CLIENT);
            case OTHER_USER -> Reading.of(CallerClass.SIP_USER);
            case SIP, TELEPHONE, BARE ->
                CallerWords.read(withoutPlus(address.user()))
                        .map(Reading::of)
                        .orElseGet(() -> byNumber(address, bracketed, dialled));
        };
    }

    private static Reading byNumber(CallAddress address, boolean bracketed, Dialled dialled) {
        if (isName(address, bracketed, dialled)) {
            return Reading.of(CallerClass.SIP_USER);
        }
        Reading reading = address.parameter(AddressParameters.PHONE_CONTEXT)
                .flatMap(context -> PhoneContext.read(dialled, context))
                .orElseGet(() -> NumberRules.read(dialled));
        boolean spoofed = address.parameter(AddressParameters.VERIFICATION)
                .filter(result -> result.toLowerCase(Locale.ROOT).startsWith(FAILED))
                .isPresent();
        return spoofed ? reading.doubted() : reading;
    }

    /**
     * The user of a SIP address is a name as soon as it has letters, but for the one that a carrier puts before a
     * number.
     */
    private static boolean isName(CallAddress address, boolean bracketed, Dialled dialled) {
        boolean word = dialled.text().chars().anyMatch(Character::isLetter)
                && WrittenRules.carrierLetter(dialled).isEmpty();
        return word
                && (address.kind() == Kind.SIP || (bracketed && dialled.digits().isEmpty()));
    }

    private static String withoutPlus(String user) {
        return user.length() > 1 && user.startsWith("+") ? user.substring(1) : user;
    }

    private static CallerId caller(String raw, Reading reading, String extension, Optional<String> name) {
        Optional<PhoneNumber> number =
                reading.e164().isEmpty() ? Optional.empty() : Optional.of(new PhoneNumber(reading.e164(), extension));
        return new CallerId(VisibleText.kept(raw), reading.callerClass(), number, extension, name);
    }
}
