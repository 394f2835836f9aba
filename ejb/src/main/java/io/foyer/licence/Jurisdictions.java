package io.foyer.licence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who issues licences: states, provinces and territories with their issuer numbers (AAMVA's list of IINs). */
final class Jurisdictions {

    private static final Map<String, String> BY_IIN =
            pairs("636000 VA 636001 NY 636002 MA 636003 MD 636004 NC 636005 SC"
                    + " 636006 CT 636007 LA 636008 MT 636009 NM 636010 FL 636011 DE 636012 ON 636013 NS 636014 CA 636015 TX"
                    + " 636016 NL 636017 NB 636018 IA 636019 GU 636020 CO 636021 AR 636022 KS 636023 OH 636024 VT 636025 PA"
                    + " 636026 AZ 636028 BC 636029 OR 636030 MO 636031 WI 636032 MI 636033 AL 636034 ND 636035 IL 636036 NJ"
                    + " 636037 IN 636038 MN 636039 NH 636040 UT 636041 ME 636042 SD 636043 DC 636044 SK 636045 WA 636046 KY"
                    + " 636047 HI 636048 MB 636049 NV 636050 ID 636051 MS 636052 RI 636053 TN 636054 NE 636055 GA 636058 OK"
                    + " 636059 AK 636060 WY 636061 WV 636062 VI 604426 PE 604427 AS 604428 QC 604429 YT 604430 MP 604431 PR"
                    + " 604432 AB 604433 NU");
    private static final Set<String> CANADA =
            Set.of("AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT");

    /** Assigned to issuers of licences and to nobody who issues payment cards. */
    private static final Pattern ISSUER = Pattern.compile("6360[0-6]\\d|6044[23]\\d");

    /** States that print letters where the stripe has two digits each: how many letters, then how many digits. */
    private static final Map<String, String> LETTERS = pairs("CA 1+7 FL 1+12 IL 1+11 MD 1+12 MI 1+12 MN 1+12 NJ 1+14"
            + " OH 2+6 AZ 1+8 MO 1+9 VA 1+8 WI 1+13 KY 1+8 HI 1+8 KS 1+8 NE 1+8");

    private static final int LETTERS_OF_THE_ALPHABET = 26;

    private Jurisdictions() {}

    private static Map<String, String> pairs(String list) {
        String[] words = list.split(" ", -1);
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return Map.copyOf(pairs);
    }

    /** Whether an issuer number is one of those that licences bear. */
    static boolean isIssuer(String iin) {
        return ISSUER.matcher(iin).matches();
    }

    static Optional<String> issuer(String iin) {
        return Optional.ofNullable(BY_IIN.get(iin));
    }

    static boolean isKnown(String state) {
        return BY_IIN.containsValue(state) || CANADA.contains(state);
    }

    /**
     * Whether a state contradicts an issuer number. Numbers outside 6360 were given out late, and cards bear a neighbour's:
     * those contradict nobody.
     */
    static boolean contradict(String state, String iin) {
        String issuer = BY_IIN.get(iin);
        return iin.startsWith("6360") && issuer != null && isKnown(state) && !issuer.equals(state);
    }

    static String country(String state) {
        return CANADA.contains(state) ? "CA" : "US";
    }

    /** The number as it is printed, where the stripe writes its letters as two digits each (01 to 26). */
    static String printed(String state, String read) {
        String form = state == null ? null : LETTERS.get(state);
        if (form == null) {
            return read;
        }
        int[] counts =
                Arrays.stream(form.split("\\+", -1)).mapToInt(Integer::parseInt).toArray();
        Matcher match = Pattern.compile("((?:\\d{2}){" + counts[0] + "})(\\d{" + counts[1] + "})")
                .matcher(read);
        if (!match.matches()) {
            return read;
        }
        StringBuilder printed = new StringBuilder();
        for (int i = 0; i < match.group(1).length(); i += 2) {
            int letter = Integer.parseInt(match.group(1).substring(i, i + 2));
            if (letter < 1 || letter > LETTERS_OF_THE_ALPHABET) {
                return read;
            }
            printed.append((char) ('A' + letter - 1));
        }
        return printed.append(match.group(2)).toString();
    }
}
