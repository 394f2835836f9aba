package io.foyer.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The extension written behind a number, taken off it.
 *
 * @param number what remains
 * @param digits with leading zeros, which count; empty when there is none
 */
record Extension(String number, String digits) {
    private static final int LONGEST = 20;
    private static final int SHORTEST_NUMBER = 7;

    /** Words of several languages, a pause ("," or "p"), a wait (";" or "w"), "#" and "~". */
    private static final Pattern BEHIND = Pattern.compile("(?iu)\\(?(?:,+|;+|#|~|(?<!\\p{L})(?:"
            + "extension|extn|ext|ex|x|p|w|durchwahl|dw|nebenstelle|poste|anexo|extensión|ramal|interno|int|toestel|tst"
            + "|доб|вн|wew|klapka|dahili|内線|内线|分机|分機|내선))[.:\\s]*(\\d{1,9})\\)?#?$");

    static Extension of(String text) {
        if (text.chars().noneMatch(Extension::mayStartOne)) {
            return new Extension(text, "");
        }
        Matcher behind = BEHIND.matcher(text);
        if (!behind.find()) {
            return new Extension(text, "");
        }
        String number = text.substring(0, behind.start()).strip();
        return PhoneText.digits(number).length() < SHORTEST_NUMBER
                ? new Extension(text, "")
                : new Extension(number, behind.group(1));
    }

    private static boolean mayStartOne(int c) {
        return Character.isLetter(c) || ",;#~".indexOf(c) >= 0;
    }

    /** An extension that came apart from its number; what is none gives an empty one. */
    static String digitsOf(String separate) {
        String digits = PhoneText.digits(PhoneText.of(separate));
        return digits.length() > LONGEST ? "" : digits;
    }
}
