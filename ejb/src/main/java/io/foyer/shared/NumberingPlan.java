package io.foyer.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the countries' numbering plans say of a text of digits and separators; the one place that knows libphonenumber.
 */
final class NumberingPlan {
    /** No country: only numbers with a plus can be read. */
    static final String NO_REGION = "ZZ";

    private static final int NORTH_AMERICA = 1;
    private static final int LONGEST_WITH_COUNTRY = 15;
    private static final Pattern ASSIGNABLE_IN_NORTH_AMERICA = Pattern.compile("[2-9]\\d{2}[2-9]\\d{6}");
    private static final Pattern SHAPED_AS_NORTH_AMERICA = Pattern.compile("(?!(\\d)\\1{9})[2-9]\\d{9}");

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    /** One call's number is shown many times, and a company's own numbers all day long. */
    private static final Cache<InRegion, String> NATIONAL =
            Caffeine.newBuilder().maximumSize(5_000).build();

    private record InRegion(String text, String region) {}

    private NumberingPlan() {}

    static String region(String regionCode) {
        if (regionCode == null || regionCode.length() != 2) {
            return NO_REGION;
        }
        String upper = regionCode.toUpperCase(Locale.ROOT);
        return LIBRARY.getSupportedRegions().contains(upper) ? upper : NO_REGION;
    }

    static boolean isNorthAmerican(String region) {
        return countryCode(region) == NORTH_AMERICA;
    }

    /** Zero when there is no region; libphonenumber writes a warning to the log when it is asked for that. */
    static int countryCode(String region) {
        return region.equals(NO_REGION) ? 0 : LIBRARY.getCountryCodeForRegion(region);
    }

    /** Letters on a telephone's keys as their digits. */
    static String onKeys(String text) {
        return PhoneNumberUtil.convertAlphaCharactersInNumber(text);
    }

    static Phonenumber.PhoneNumber shortNumber(String digits, String region) {
        return new Phonenumber.PhoneNumber()
                .setCountryCode(countryCode(region))
                .setNationalNumber(Long.parseLong(digits));
    }

    /** The E.164 form of a number that the plan of its country knows. */
    static Optional<String> valid(String text, String region) {
        return parse(text, region).filter(LIBRARY::isValidNumber).map(NumberingPlan::e164);
    }

    /** The E.164 form of a number with a plus whose length is possible in its country, assigned or not. */
    static Optional<String> possible(String text) {
        return text.startsWith("+")
                ? parse(text, NO_REGION)
                        .filter(NumberingPlan::hasPossibleLength)
                        .map(NumberingPlan::e164)
                : Optional.empty();
    }

    /**
     * As {@link #possible}, and the shape leaves no doubt. Only North America has one length for all numbers, so that
     * a lost digit shows; there a number in an area opened since the library was made is as good as any.
     */
    static Optional<String> unassigned(String text) {
        return possible(text)
                .filter(e164 -> e164.startsWith("+1")
                        && SHAPED_AS_NORTH_AMERICA.matcher(e164.substring(2)).matches());
    }

    /** A national North American number that could be assigned one day, by the rule NXX-NXX-XXXX. */
    static Optional<String> assignable(String text, String region) {
        if (!isNorthAmerican(region)) {
            return Optional.empty();
        }
        return parse(text, region)
                .filter(number -> ASSIGNABLE_IN_NORTH_AMERICA
                        .matcher(LIBRARY.getNationalSignificantNumber(number))
                        .matches())
                .map(NumberingPlan::e164)
                .filter(e164 -> unassigned(e164).isPresent());
    }

    /** Whether digits that are no national number have a length that is dialled within an area of the region. */
    static boolean couldBeLocal(String digits, String region) {
        return parse(digits, region)
                .filter(number -> !LIBRARY.isValidNumber(number))
                .map(LIBRARY::isPossibleNumberWithReason)
                .filter(length ->
                        length == ValidationResult.IS_POSSIBLE || length == ValidationResult.IS_POSSIBLE_LOCAL_ONLY)
                .isPresent();
    }

    /** Whether the digits are a whole national number but for the trunk prefix that this country writes in front. */
    static boolean lacksTrunkPrefix(String digits, String region) {
        return parse(digits, region)
                .filter(number -> LIBRARY.getNationalSignificantNumber(number).equals(digits))
                .map(number -> PhoneText.digits(LIBRARY.format(number, PhoneNumberFormat.NATIONAL)))
                .filter(written -> !written.equals(digits) && written.endsWith(digits))
                .isPresent();
    }

    /** Country code and area code of a fixed line, with a plus; empty when it belongs to no area. */
    static Optional<String> area(String e164) {
        return parse(e164, NO_REGION).flatMap(number -> {
            int length = LIBRARY.getLengthOfGeographicalAreaCode(number);
            String area = LIBRARY.getNationalSignificantNumber(number).substring(0, length);
            return length == 0 ? Optional.empty() : Optional.of("+" + number.getCountryCode() + area);
        });
    }

    /** The region that the plus and country code at the front of a text stand for. */
    static String regionOf(String e164Start) {
        String digits = PhoneText.digits(e164Start);
        for (int length = 1; length <= Math.min(3, digits.length()); length++) {
            String region = LIBRARY.getRegionCodeForCountryCode(Integer.parseInt(digits.substring(0, length)));
            if (!region.equals(NO_REGION)) {
                return region(region);
            }
        }
        return NO_REGION;
    }

    static String national(String e164, String regionCode) {
        return NATIONAL.get(new InRegion(e164, region(regionCode)), shown -> parse(shown.text, NO_REGION)
                .filter(number -> isOf(number, shown.region))
                .map(number -> LIBRARY.format(number, PhoneNumberFormat.NATIONAL))
                .orElseGet(() -> international(shown.text)));
    }

    /** As dialled within the number's own country, digits only. */
    static String nationalDigits(String e164) {
        return parse(e164, NO_REGION)
                .map(number -> PhoneText.digits(LIBRARY.format(number, PhoneNumberFormat.NATIONAL)))
                .orElseGet(() -> PhoneText.digits(e164));
    }

    /** Whether the plan gives the number to mobile telephones and to nothing else. */
    static boolean isMobile(String e164) {
        return parse(e164, NO_REGION)
                .filter(number -> LIBRARY.getNumberType(number) == PhoneNumberUtil.PhoneNumberType.MOBILE)
                .isPresent();
    }

    static String international(String e164) {
        return parse(e164, NO_REGION)
                .map(number -> LIBRARY.format(number, PhoneNumberFormat.INTERNATIONAL))
                .orElse(e164);
    }

    /** The first number of the region in a longer text that holds other things too. */
    static Optional<String> firstIn(String text, String region) {
        for (var match : LIBRARY.findNumbers(text, region, PhoneNumberUtil.Leniency.VALID, 10)) {
            return Optional.of(e164(match.number()));
        }
        return Optional.empty();
    }

    /** North America shares a code among countries that call each other abroad; other shared codes are one plan. */
    private static boolean isOf(Phonenumber.PhoneNumber number, String region) {
        if (number.getCountryCode() != countryCode(region)) {
            return false;
        }
        return !isNorthAmerican(region)
                || LIBRARY.isValidNumberForRegion(number, region)
                || (!LIBRARY.isValidNumber(number) && isMainRegion(number, region));
    }

    private static boolean isMainRegion(Phonenumber.PhoneNumber number, String region) {
        return LIBRARY.getRegionCodeForCountryCode(number.getCountryCode()).equals(region);
    }

    private static boolean hasPossibleLength(Phonenumber.PhoneNumber number) {
        return LIBRARY.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
    }

    /** Some plans count more digits than E.164 allows in all. */
    private static boolean fitsE164(Phonenumber.PhoneNumber number) {
        int digits = LIBRARY.getNationalSignificantNumber(number).length();
        return digits
                <= LONGEST_WITH_COUNTRY
                        - String.valueOf(number.getCountryCode()).length();
    }

    private static String e164(Phonenumber.PhoneNumber number) {
        return LIBRARY.format(number, PhoneNumberFormat.E164);
    }

    private static Optional<Phonenumber.PhoneNumber> parse(String text, String region) {
        try {
            return Optional.of(LIBRARY.parse(text, region)).filter(NumberingPlan::fitsE164);
        } catch (NumberParseException notOne) {
            return Optional.empty();
        }
    }
}
