package io.foyer.card.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers of payment cards in free text, so that none is ever kept: 13 to 19 digits in one run or in groups of
 * four and more, with an issuer's prefix and a right check digit (ISO/IEC 7812, Luhn). Phone numbers in a row have
 * shorter groups and pass.
 */
public final class PaymentCards {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern ISSUER = Pattern.compile("(?:4|5|6|3[0456789]|2[2-7]|1800|2131)\\d*");
    private static final String SEPARATORS = " -.\u00a0";
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final int SHORTEST_GROUP = 4;

    private PaymentCards() {}

    /** Whether the text holds such a number. */
    public static boolean isNamedIn(String text) {
        if (text == null) {
            return false;
        }
        Matcher digits = DIGITS.matcher(text);
        List<String> groups = new ArrayList<>();
        int end = -1;
        while (digits.find()) {
            if (!isJoined(text, end, digits.start())
                    || groups.get(groups.size() - 1).length() < SHORTEST_GROUP) {
                groups.clear();
            }
            groups.add(digits.group());
            end = digits.end();
            if (endsInCard(groups)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJoined(String text, int end, int start) {
        return end >= 0 && start == end + 1 && SEPARATORS.indexOf(text.charAt(end)) >= 0;
    }

    private static boolean endsInCard(List<String> groups) {
        StringBuilder number = new StringBuilder();
        for (int i = groups.size() - 1; i >= 0 && number.length() < LONGEST; i--) {
            number.insert(0, groups.get(i));
            if (isCard(number.toString())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCard(String digits) {
        return digits.length() >= SHORTEST
                && digits.length() <= LONGEST
                && ISSUER.matcher(digits).matches()
                && passesLuhn(digits);
    }

    /** Whether the last of the digits is the right check digit for the others (Luhn, ISO/IEC 7812-1). */
    public static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
