package io.foyer.card;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a new customer's name and number off the caller's id; a name that is none for certain is left to the agent. */
final class CallerNamePolicy {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}'\u2019.-]*");
    private static final Set<String> NO_PERSON = Set.of(
            "wireless",
            "caller",
            "unknown",
            "unavailable",
            "private",
            "anonymous",
            "restricted",
            "withheld",
            "toll",
            "free",
            "cell",
            "mobile",
            "phone",
            "call",
            "office",
            "inc",
            "inc.",
            "llc",
            "corp",
            "company",
            "ltd",
            "gmbh",
            "apartments",
            "apts",
            "hospital",
            "school",
            "bank",
            "city",
            "county",
            "state",
            "not",
            "name",
            "number");
    private static final int LONGEST_SURNAME_LAST = 3;

    private CallerNamePolicy() {}

    /** Customer fields by key. */
    static Map<String, String> suggested(Map<String, String> facts) {
        Map<String, String> person = new HashMap<>();
        String number = facts.get("callerNumber");
        if (number != null) {
            person.put("phone1", number);
        }
        String email = facts.get("callerEmail");
        if (email != null) {
            person.put("email1", email);
        }
        String name = facts.get("callerName");
        if (name != null) {
            name(name.strip(), person);
        }
        return person;
    }

    private static void name(String name, Map<String, String> person) {
        int comma = name.indexOf(',');
        String inOrder = comma > 0 ? name.substring(comma + 1) + " " + name.substring(0, comma) : name;
        List<String> words = Arrays.asList(BLANKS.split(inOrder.strip(), -1));
        if (words.size() < 2
                || words.size() > LONGEST_SURNAME_LAST
                || !words.stream().allMatch(CallerNamePolicy::isOfAName)
                || endsInState(words)) {
            return;
        }
        boolean shouted = inOrder.equals(inOrder.toUpperCase(Locale.ROOT));
        person.put("givenName", written(words.get(0), shouted));
        if (words.size() == LONGEST_SURNAME_LAST) {
            person.put("middleName", written(words.get(1), shouted));
        }
        person.put("familyName", written(words.get(words.size() - 1), shouted));
    }

    private static boolean isOfAName(String word) {
        return NAME.matcher(word).matches() && !NO_PERSON.contains(word.toLowerCase(Locale.ROOT));
    }

    /** American networks send "CHICAGO IL" where they know no name. */
    private static boolean endsInState(List<String> words) {
        String last = words.get(words.size() - 1);
        return last.length() == 2 && last.equals(last.toUpperCase(Locale.ROOT));
    }

    private static String written(String word, boolean shouted) {
        return shouted ? word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT) : word;
    }
}
