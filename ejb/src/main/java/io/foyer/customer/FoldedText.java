package io.foyer.customer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text without what people leave out or write differently while they search: case, accents, width and punctuation.
 * Scripts that do not know these (Han, Kana, Hangul, and the vowel signs of India and Thailand) stay as they are.
 */
final class FoldedText {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F\\u0591-\\u05C7\\u064B-\\u065F\\u0670]+");
    private static final Pattern APOSTROPHES =
            Pattern.compile("['`\\u00B4\\u02B9\\u02BB\\u02BC\\u2018\\u2019\\u201B\\uFF07]");
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ς', "σ"));

    private FoldedText() {}

    /** The text in lower case, without accents, full-width forms made narrow. */
    static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = Normalizer.normalize(ACCENTS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder(bare.length());
        bare.toLowerCase(Locale.ROOT).codePoints().forEach(letter -> {
            String plain = LETTERS.get(letter);
            if (plain == null) {
                folded.appendCodePoint(letter);
            } else {
                folded.append(plain);
            }
        });
        return ACCENTS.matcher(folded).replaceAll("");
    }

    /** The words of a text, folded; an apostrophe does not part a word, all else that is no letter or digit does. */
    static List<String> words(String text) {
        return split(APOSTROPHES.matcher(fold(text)).replaceAll(""));
    }

    /** As {@link #words}, and parted at apostrophes too. */
    static List<String> parts(String text) {
        return split(fold(text));
    }

    private static List<String> split(String folded) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        folded.codePoints().forEach(c -> {
            if (belongsToWord(c)) {
                word.appendCodePoint(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** Whether the text is of a script that writes names without blanks between their parts. */
    static boolean isEastAsian(String text) {
        return text.codePoints().anyMatch(c -> switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        });
    }

    /** The first characters of a text, counted as the database counts them. */
    static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    private static boolean belongsToWord(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
