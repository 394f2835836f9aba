package io.foyer.customer;

import io.foyer.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody typed, as the words to look for; every word must begin a term of the customer. Folded as the terms are.
 */
record SearchWords(List<String> words) {

    private static final int LONGEST_QUERY = 200;
    private static final int MOST_WORDS = 6;
    private static final int SHORTEST_NUMBER = 7;
    private static final Pattern PHONE_TEXT = Pattern.compile("[-+()./\\u2010-\\u2015\\s\\d]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    SearchWords {
        words = List.copyOf(words);
    }

    /**
     * The ways a text can be read, the likeliest first; empty when there is nothing to look for. Groups of digits that
     * follow one another are one number first ("312 555-0142") and only then words of their own ("312 0142").
     *
     * @param country where a number without a country code belongs
     */
    static List<SearchWords> readings(String typed, String country) {
        String text = FoldedText.cut(typed.strip(), LONGEST_QUERY);
        Set<SearchWords> readings = new LinkedHashSet<>();
        if (PHONE_TEXT.matcher(text).matches()) {
            wholeNumber(text, country, readings);
        }
        List<String> apart = words(text);
        add(readings, withNumbersJoined(apart));
        add(readings, apart);
        return List.copyOf(readings);
    }

    private static void wholeNumber(String text, String country, Set<SearchWords> readings) {
        String digits = text.chars()
                .filter(Character::isDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (digits.length() >= SHORTEST_NUMBER) {
            PhoneNumber.lookUp(text, country).ifPresent(number -> add(readings, List.of(number.digits())));
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String chunk : BLANKS.split(text)) {
            if (chunk.indexOf('@') > 0) {
                words.add(FoldedText.fold(chunk));
            } else {
                words.addAll(FoldedText.words(chunk));
            }
        }
        return words;
    }

    private static List<String> withNumbersJoined(List<String> words) {
        List<String> joined = new ArrayList<>();
        for (String word : words) {
            int last = joined.size() - 1;
            if (last >= 0 && isNumber(word) && isNumber(joined.get(last))) {
                joined.set(last, joined.get(last) + word);
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    private static boolean isNumber(String word) {
        return DIGITS.matcher(word).matches();
    }

    private static void add(Set<SearchWords> readings, List<String> words) {
        List<String> distinct = words.stream()
                .map(word -> FoldedText.cut(word, SearchTerms.LONGEST))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        if (!distinct.isEmpty()) {
            readings.add(new SearchWords(distinct));
        }
    }
}
