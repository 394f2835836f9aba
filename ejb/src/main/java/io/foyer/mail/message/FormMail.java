package io.foyer.mail.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answers in a mail that a web form sent (IN-3): lines such as {@code Phone: 312 555 0142}, a label and its answer on two lines,
 * or the rows of a table.
 *
 * @param answers in their order, as written; empty when the text is no form
 */
public record FormMail(List<Answer> answers) {
    private static final int LONGEST = 100_000;
    private static final int LONGEST_LINE = 20_000;
    private static final int MOST_ANSWERS = 200;
    private static final int MOST_WORDS = 7;
    private static final int LONGEST_LABEL = 60;

    private static final Pattern PAIR = Pattern.compile(
            "(?U)^[\\s*•\\-]*+([\\p{L}][^:=|\\t\\n*]{0,59}?(?:\\([^)\\n]{0,40}\\))?)\\s*\\*{0,2}\\s*(?:[:：](?!//)|\\t|\\s\\||\\s=\\s|\\s=>)\\s*\\**[ \\t|]*(.*)$");
    private static final Pattern LABEL_ALONE =
            Pattern.compile("(?U)^[\\s*]*+([\\p{L}][^:|\\t\\n]{0,59}?)\\s*\\**\\s*[:：]?\\s*\\**$");
    private static final Pattern END = Pattern.compile(
            "(?i)^(-- ?|_{5,}|-{5,}|={5,}|\\*{5,})$|^(this|diese) (e-?mail|message|mail|nachricht) (was|wurde)|^(sent|submitted) (from|via|by) .*"
                    + "|^powered by .*|^--\\s.*|^time:.*$|^ip address:.*$|^remote ip:.*$");
    private static final Pattern BLANKS = Pattern.compile("(?U)[\\s&&[^\\t]]{2,}+");
    private static final Pattern TABS = Pattern.compile(" ?\\t[ \\t]*+");
    private static final Pattern QUOTED = Pattern.compile("^\\s*>.*");

    public FormMail {
        answers = List.copyOf(answers);
    }

    /**
     * One question of the form and what was answered.
     *
     * @param label as the form names it, without the colon
     * @param value as written; free text may have several lines
     */
    public record Answer(String label, String value) {

        /** The key of the customer field that the label names, or null; parts of one answer may fill others too. */
        public String field() {
            return FormFields.of(List.of(this)).keySet().stream().findFirst().orElse(null);
        }
    }

    /** Whether the text is a form at all. */
    public boolean found() {
        return !answers.isEmpty();
    }

    /** Customer field keys (such as givenName, phone1, email1) with what was answered. */
    public Map<String, String> fields() {
        return FormFields.of(answers);
    }

    /** The free text that the writer added, or an empty one. */
    public String message() {
        return answers.stream()
                .filter(answer -> FormLabels.MESSAGE.equals(FormLabels.field(answer.label())))
                .map(Answer::value)
                .findFirst()
                .orElse("");
    }

    /** A label's words alone, by which two of them are compared. */
    public static String plain(String label) {
        return FormLabels.plain(label);
    }

    /** The answers in a text as {@link ReadMail#text} has it. Never throws; null is taken as no text. */
    public static FormMail read(String text) {
        return read(text, Set.of());
    }

    /**
     * The answers in a text, where a form is expected that asks more.
     *
     * @param questions further labels that are known, as {@link #plain} has them
     */
    public static FormMail read(String text, Set<String> questions) {
        List<String> lines = Texts.lines(Texts.cut(text == null ? "" : text, LONGEST))
                .lines()
                .map(line -> line.replace('\u00A0', ' '))
                .toList();
        Reading reading = new Reading(lines, questions);
        List<Answer> answers = reading.answers();
        return new FormMail(reading.isForm(answers) ? answers : List.of());
    }

    /** Goes through the lines of one text. */
    private static final class Reading {
        private final List<String> lines;
        private final Set<String> questions;
        private final List<Answer> answers = new ArrayList<>();
        private int used;
        private int others;

        private Reading(List<String> lines, Set<String> questions) {
            this.lines = lines;
            this.questions = questions;
        }

        private boolean isKnown(String label) {
            return FormLabels.field(label) != null || questions.contains(FormLabels.plain(label));
        }

        private List<Answer> answers() {
            for (int at = 0; at < lines.size() && answers.size() < MOST_ANSWERS; ) {
                at = step(at);
            }
            return answers;
        }

        /** Many answers and little else; a signature below a letter has the same shape. */
        private boolean isForm(List<Answer> answers) {
            long known =
                    answers.stream().filter(answer -> isKnown(answer.label())).count();
            Map<String, String> fields = FormFields.of(answers);
            boolean named = fields.containsKey("givenName") || fields.containsKey("familyName");
            boolean reachable = fields.containsKey("email1") || fields.containsKey("phone1");
            boolean enough = known >= 3 || (known >= 2 && named && (reachable || answers.size() >= 3));
            return enough && (named || reachable) && used >= others;
        }

        private int step(int at) {
            String line = shape(at);
            if (line.isBlank()) {
                return at + 1;
            }
            if (QUOTED.matcher(line).matches() || END.matcher(line.strip()).matches()) {
                return at + 1;
            }
            Matcher pair = PAIR.matcher(line);
            if (pair.matches() && isLabel(pair.group(1))) {
                return pair(at, pair.group(1).strip(), pair.group(2).strip());
            }
            Matcher alone = LABEL_ALONE.matcher(line);
            if (alone.matches() && isKnown(alone.group(1)) && isValue(at + 1)) {
                return pair(at, alone.group(1).strip(), "");
            }
            others++;
            return at + 1;
        }

        private int pair(int at, String label, String value) {
            used++;
            if (FormLabels.MESSAGE.equals(FormLabels.field(label))) {
                return freeText(at + 1, label, value);
            }
            int next = at + 1;
            String answer = value.replaceFirst("\\s*\\|$", "");
            if (answer.isEmpty() && isValue(next)) {
                answer = lines.get(valueAt(next)).strip();
                next = valueAt(next) + 1;
            }
            answers.add(new Answer(label, answer));
            return next;
        }

        /** Free text goes on until the next known label or what the form's program adds. */
        private int freeText(int from, String label, String first) {
            StringBuilder text = new StringBuilder(first);
            int at = from;
            while (at < lines.size() && !endsFreeText(at)) {
                text.append('\n').append(lines.get(at));
                at++;
            }
            answers.add(new Answer(label, text.toString().strip()));
            return at;
        }

        private boolean endsFreeText(int at) {
            String line = shape(at).strip();
            Matcher pair = PAIR.matcher(line);
            return END.matcher(line).matches() || (pair.matches() && isLabel(pair.group(1)) && isKnown(pair.group(1)));
        }

        /** The answer to a label alone stands below it, and is no label itself. */
        private boolean isValue(int from) {
            int at = valueAt(from);
            if (at >= lines.size() || at - from > 1) {
                return false;
            }
            String line = shape(at);
            Matcher pair = PAIR.matcher(line);
            boolean label = pair.matches() && isLabel(pair.group(1)) && isKnown(pair.group(1));
            Matcher alone = LABEL_ALONE.matcher(line);
            return !label
                    && !(alone.matches() && isKnown(alone.group(1)))
                    && !line.strip().endsWith(":");
        }

        /** A line with single blanks, so that no pattern can lose itself in them. */
        private String shape(int at) {
            String single =
                    BLANKS.matcher(Texts.cut(lines.get(at), LONGEST_LINE)).replaceAll(" ");
            return TABS.matcher(single).replaceAll("\t");
        }

        private int valueAt(int from) {
            int at = from;
            while (at < lines.size() && lines.get(at).isBlank()) {
                at++;
            }
            return at;
        }

        private boolean isLabel(String label) {
            String bare = label.strip();
            return !bare.isEmpty()
                    && bare.length() <= LONGEST_LABEL
                    && (isKnown(bare)
                            || (bare.split("\\s+").length <= MOST_WORDS
                                    && !bare.matches(".*[.!,;]\\s.*|(?i)https?|on .* wrote")));
        }
    }
}
