package io.foyer.licence;

import io.foyer.card.template.PaymentCards;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises a payment card in what belongs to no licence (ISO/IEC 7813, 7812): format B with digits, also cut off, or a
 * number of a payment network with a right check digit anywhere in a row of digits.
 */
final class PaymentStripe {

    private static final Pattern FORMAT_B = Pattern.compile("(?i)(?:^|[\\n%])\\s*B\\s?\\d");
    private static final Pattern DIGITS = Pattern.compile("\\d(?:[ .-]?\\d){11,}");
    private static final Pattern NETWORK =
            Pattern.compile("(?:4|5[0-8]|2[2-7]|3[0-9]|6(?:011|2|3|4[4-9]|5|7|0)|8[12]|9792|1\\d{3}5).*");
    private static final int SHORTEST = 12;
    private static final int LONGEST = 19;

    private PaymentStripe() {}

    static boolean isIn(String foreign) {
        if (FORMAT_B.matcher(foreign).find() || PaymentCards.isNamedIn(foreign)) {
            return true;
        }
        Matcher runs = DIGITS.matcher(foreign);
        while (runs.find()) {
            if (holdsNumber(runs.group().replaceAll("\\D", ""))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsNumber(String digits) {
        for (int from = 0; from + SHORTEST <= digits.length(); from++) {
            if (NETWORK.matcher(digits.substring(from)).matches()) {
                for (int to = from + SHORTEST; to <= Math.min(from + LONGEST, digits.length()); to++) {
                    if (PaymentCards.passesLuhn(digits.substring(from, to))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
