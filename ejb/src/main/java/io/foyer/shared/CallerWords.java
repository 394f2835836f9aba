package io.foyer.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that networks, PBXs and telephones of many languages show in place of a number. They are data:
 * {@code caller-words.tsv} beside this class, a class and a word on each line; {@code filler} words say nothing by
 * themselves ("caller", "number").
 */
final class CallerWords {
    private static final String SOURCE = "caller-words.tsv";
    private static final String FILLER = "filler";
    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern UNFILLED_VARIABLE = Pattern.compile("\\$\\{[^}]*}|\\{\\{[^}]*}}|%\\{[^}]*}|<<[^>]*>>");

    private static final Map<String, CallerClass> WORDS = new HashMap<>();
    private static final Set<String> FILLERS = new HashSet<>();

    static {
        load();
    }

    private CallerWords() {}

    /** {@link CallerClass#WITHHELD} or {@link CallerClass#UNAVAILABLE} when the text says so and nothing else. */
    static Optional<CallerClass> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (saysNothing(text)) {
            return Optional.of(CallerClass.UNAVAILABLE);
        }
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        CallerClass whole = WORDS.get(folded(text));
        return whole != null ? Optional.of(whole) : byEachWord(text);
    }

    private static boolean saysNothing(String text) {
        return UNFILLED_VARIABLE.matcher(text).matches()
                || text.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || "+*#".indexOf(c) >= 0);
    }

    private static Optional<CallerClass> byEachWord(String text) {
        Optional<CallerClass> found = Optional.empty();
        for (String word : NOT_A_LETTER.splitAsStream(text).toList()) {
            String folded = folded(word);
            if (folded.isEmpty() || FILLERS.contains(folded)) {
                continue;
            }
            CallerClass one = WORDS.get(folded);
            if (one == null || folded.length() == 1) {
                return Optional.empty();
            }
            found = found.filter(CallerClass.WITHHELD::equals).or(() -> Optional.of(one));
        }
        return found;
    }

    /** Without case, accents, blanks and punctuation, so that "Numéro masqué" and "NUMERO-MASQUE" are one. */
    private static String folded(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String lower = bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('\u0131', 'i');
        return NOT_A_LETTER.matcher(lower).replaceAll("");
    }

    private static void load() {
        for (String line : lines()) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals(FILLER)) {
                FILLERS.add(folded(cells[1]));
            } else {
                WORDS.put(folded(cells[1]), CallerClass.ofCode(cells[0]).orElseThrow());
            }
        }
    }

    private static List<String> lines() {
        try (var stream = CallerWords.class.getResourceAsStream(SOURCE);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
