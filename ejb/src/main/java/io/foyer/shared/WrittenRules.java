package io.foyer.shared;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people, lists and carriers write them around the digits. */
final class WrittenRules {
    private static final Pattern TRUNK_ZERO = Pattern.compile("\\+\\D*\\d+\\s*\\(0\\)");
    private static final Pattern LABEL = Pattern.compile("(?iu)(?:"
            + "(?:tel|telephone|telefon|telefono|teléfono|téléphone|phone|ph|mobile|mob|mobil|móvil|movil|celular|cell"
            + "|gsm|handy|portable|home|work|office|main|fax|call|from|no|nr|num|t|m|p|电话|電話|전화)\\s*[.:]+\\s*"
            + "|(?:tel|phone|mobile|cell|fax|home|work|office)\\s+)(?=[+(\\d])");
    private static final Pattern FLOAT = Pattern.compile("\\+?(\\d{1,15})(?:[.,](\\d{1,15}))?[eE]\\+?(\\d{1,2})");
    private static final Pattern WHOLE_FLOAT = Pattern.compile("\\+?(\\d{10,15})[.,]0{1,2}");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z][-:]?(\\+?\\d{7,15})");
    private static final Pattern VANITY =
            Pattern.compile("(?i)(?:\\+?1)?[-. ]*\\(?8(?:00|22|33|44|55|66|77|88)\\)?[-. ]*[A-Z\\d][-. A-Z\\d]{6,12}");

    /** Excel shows so many digits less than there were when they end in zeros. */
    private static final int ZEROS_LOST = 2;

    private static final int LONGEST_PROSE = 120;

    private WrittenRules() {}

    /** {@code +1 (0) 312 555 0142}: where the country has no trunk zero, the zero does not belong there. */
    static Optional<Reading> strayTrunkZero(Dialled dialled) {
        return TRUNK_ZERO.matcher(dialled.text()).lookingAt()
                ? NumberingPlan.valid(dialled.text().replaceFirst("\\(0\\)", " "), dialled.region())
                        .map(Reading::guess)
                : Optional.empty();
    }

    static Optional<Reading> labelled(Dialled dialled) {
        Matcher label = LABEL.matcher(dialled.text());
        return label.lookingAt()
                ? Optional.of(NumberRules.read(dialled.as(dialled.text().substring(label.end()))))
                : Optional.empty();
    }

    /** {@code 1.3125550142E10}: a guess, as a spreadsheet may have lost digits. */
    static Optional<Reading> spreadsheetFloat(Dialled dialled) {
        Matcher number = FLOAT.matcher(dialled.text());
        if (!number.matches()) {
            return Optional.empty();
        }
        String fraction = number.group(2) == null ? "" : number.group(2);
        int shift = Integer.parseInt(number.group(3));
        if (shift > 15 || fraction.length() > shift || fraction.length() < shift - ZEROS_LOST) {
            return Optional.empty();
        }
        String digits = new BigDecimal(number.group(1) + "." + fraction + "0")
                .movePointRight(shift)
                .toBigInteger()
                .toString();
        return Optional.of(NumberRules.read(dialled.as(digits)).doubted());
    }

    /** {@code 3125550142.0}. */
    static Optional<Reading> wholeFloat(Dialled dialled) {
        Matcher number = WHOLE_FLOAT.matcher(dialled.text());
        return number.matches()
                ? Optional.of(NumberRules.read(dialled.as(number.group(1))).doubted())
                : Optional.empty();
    }

    /** {@code V3125550142}: a carrier's mark of how the number was presented. */
    static Optional<Reading> carrierLetter(Dialled dialled) {
        Matcher marked = LETTER.matcher(dialled.text());
        return marked.matches()
                ? Optional.of(NumberRules.read(dialled.as(marked.group(1))).doubted())
                : Optional.empty();
    }

    /** {@code 1-800-FLOWERS}, toll free only: elsewhere letters are rather a name. */
    static Optional<Reading> vanity(Dialled dialled) {
        boolean spelt = VANITY.matcher(dialled.text()).matches()
                && (dialled.hasPlus() || NumberingPlan.isNorthAmerican(dialled.region()));
        return spelt
                ? NumberingPlan.valid(NumberingPlan.onKeys(dialled.text()), dialled.region())
                        .map(Reading::certain)
                : Optional.empty();
    }

    /** A number among other words. */
    static Optional<Reading> within(Dialled dialled) {
        return dialled.text().length() <= LONGEST_PROSE
                ? NumberingPlan.firstIn(dialled.text(), dialled.region()).map(Reading::guess)
                : Optional.empty();
    }

    /** {@code 312-555-0142/312-555-0143}. */
    static Optional<Reading> twoNumbers(Dialled dialled) {
        return dialled.text().indexOf('/') > 0 ? within(dialled) : Optional.empty();
    }
}
