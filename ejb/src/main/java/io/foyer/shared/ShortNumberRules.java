package io.foyer.shared;

import com.google.i18n.phonenumbers.ShortNumberInfo;
import com.google.i18n.phonenumbers.ShortNumberInfo.ShortNumberCost;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers too short for a subscriber: emergency and service codes, and extensions of the PBX. */
final class ShortNumberRules {
    private static final int LONGEST_EXTENSION = 6;
    private static final int SHORTEST_SUBSCRIBER = 5;

    /** Harmonised social services and directory enquiries, alike in Europe. */
    private static final Pattern EUROPEAN_SERVICE = Pattern.compile("11[68]\\d{2,3}");

    private static final ShortNumberInfo CODES = ShortNumberInfo.getInstance();

    private ShortNumberRules() {}

    /** 911, 411, 116117, and with a country code by mistake, +1911. */
    static Optional<Reading> service(Dialled dialled) {
        String digits = dialled.digits();
        if (digits.length() > LONGEST_EXTENSION + 3) {
            return Optional.empty();
        }
        boolean service = isService(digits, dialled.region())
                || (dialled.hasPlus() && isServiceAbroad(digits, NumberingPlan.regionOf(digits)));
        return service ? Optional.of(Reading.of(CallerClass.SHORT)) : Optional.empty();
    }

    /** 201, 1001: a PBX's own, unless the country has subscribers with so few digits. */
    static Optional<Reading> internal(Dialled dialled) {
        String digits = dialled.digits();
        if (dialled.hasPlus() || digits.isEmpty() || digits.length() > LONGEST_EXTENSION) {
            return Optional.empty();
        }
        return isSubscriber(digits, dialled.region())
                ? Optional.empty()
                : Optional.of(Reading.of(CallerClass.INTERNAL));
    }

    private static boolean isSubscriber(String digits, String region) {
        return digits.length() >= SHORTEST_SUBSCRIBER
                && NumberingPlan.valid(digits, region).isPresent()
                && !NumberingPlan.lacksTrunkPrefix(digits, region);
    }

    private static boolean isServiceAbroad(String digits, String region) {
        String countryCode = String.valueOf(NumberingPlan.countryCode(region));
        return digits.startsWith(countryCode) && isService(digits.substring(countryCode.length()), region);
    }

    /** Of three digits only what is free to call counts outside North America: there 101 is as likely an extension. */
    private static boolean isService(String digits, String region) {
        if (region.equals(NumberingPlan.NO_REGION)) {
            return false;
        }
        if (CODES.isEmergencyNumber(digits, region)) {
            return true;
        }
        boolean threeDigits = digits.length() == 3
                && (NumberingPlan.isNorthAmerican(region) || cost(digits, region) == ShortNumberCost.TOLL_FREE);
        return (threeDigits || EUROPEAN_SERVICE.matcher(digits).matches())
                && CODES.isValidShortNumberForRegion(NumberingPlan.shortNumber(digits, region), region);
    }

    private static ShortNumberCost cost(String digits, String region) {
        return CODES.getExpectedCostForRegion(NumberingPlan.shortNumber(digits, region), region);
    }
}
