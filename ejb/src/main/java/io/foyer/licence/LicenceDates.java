package io.foyer.licence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates of a licence, in the orders and with the special months that AAMVA's standard knows. */
final class LicenceDates {

    private static final Pattern EIGHT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final int OLDEST = 130;
    private static final int FIRST_YEAR = 1880;
    private static final int LAST_YEAR = 2200;
    private static final int NEVER = 77;
    private static final int YEAR_AFTER = 88;
    private static final int ON_BIRTHDAY = 99;
    private static final int SAME_AS_EXPIRY = 99;

    private LicenceDates() {}

    /**
     * Eight digits as CCYYMMDD (Canada, and the first version in the States too) or MMDDCCYY (the States): no day reads
     * as both, since no month is above 12 and no year that matters below 1880.
     */
    static Optional<LocalDate> ofBarcode(String digits) {
        Matcher match = EIGHT.matcher(digits);
        if (!match.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(match.group(1));
        return first >= FIRST_YEAR && first < LAST_YEAR
                ? day(first, Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)))
                : day(Integer.parseInt(match.group(2) + match.group(3)), first / 100, first % 100);
    }

    /** The birth date of track 2, CCYYMMDD; month 99 stands for the month of the expiry (Florida). */
    static Optional<LocalDate> birth(String digits, String expiry) {
        Matcher match = EIGHT.matcher(digits);
        if (!match.matches()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(match.group(2));
        return day(
                Integer.parseInt(match.group(1)),
                month == SAME_AS_EXPIRY ? Integer.parseInt(expiry.substring(2)) : month,
                Integer.parseInt(match.group(3)));
    }

    /** Whether somebody living can be born on this day. */
    static boolean isLifetime(LocalDate birth, LocalDate today) {
        return !birth.isAfter(today) && birth.isAfter(today.minusYears(OLDEST));
    }

    static boolean isNever(String expiry) {
        return Integer.parseInt(expiry.substring(2)) == NEVER;
    }

    /**
     * The last day of YYMM. Month 99 means the birthday in that year, 88 the end of the birth month in the year after; both
     * need a birth date. Month 77 means never.
     */
    static Optional<LocalDate> expiry(String digits, Optional<LocalDate> birth) {
        int year = 2000 + Integer.parseInt(digits.substring(0, 2));
        int month = Integer.parseInt(digits.substring(2));
        return switch (month) {
            case NEVER -> Optional.empty();
            case ON_BIRTHDAY -> birth.map(day -> day.withYear(year));
            case YEAR_AFTER ->
                birth.map(day -> YearMonth.of(year + 1, day.getMonth()).atEndOfMonth());
            default ->
                month >= 1 && month <= 12
                        ? Optional.of(YearMonth.of(year, month).atEndOfMonth())
                        : Optional.empty();
        };
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
