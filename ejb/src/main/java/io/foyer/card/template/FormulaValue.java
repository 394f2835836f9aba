package io.foyer.card.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The values that formulas reckon with: numbers, dates and texts; null where there is none. */
final class FormulaValue {

    private static final int MOST_DIGITS = 6;

    private FormulaValue() {}

    /** What is kept in a field, for a formula. */
    static Object of(String kept, Field field) {
        if (kept == null || kept.isEmpty()) {
            return null;
        }
        try {
            return switch (field.valueType()) {
                case NUMBER, MONEY -> new BigDecimal(kept);
                case DATE -> LocalDate.parse(kept);
                case CHOICE -> field.labelOf(kept);
                default -> field.plain(kept);
            };
        } catch (NumberFormatException | DateTimeException notOfItsType) {
            return null;
        }
    }

    static String text(Object value) {
        return value == null ? "" : value instanceof BigDecimal number ? plain(number) : value.toString();
    }

    /** What a formula came to, as its field keeps it; null for nothing. */
    static String kept(Object value, Field field) {
        if (value == null) {
            return null;
        }
        String kept =
                switch (field.valueType()) {
                    case MONEY -> {
                        BigDecimal amount =
                                ((BigDecimal) value).setScale(FieldText.digits(field), RoundingMode.HALF_UP);
                        yield amount.stripTrailingZeros().scale() > 0 ? amount.toPlainString() : plain(amount);
                    }
                    case NUMBER -> plain(((BigDecimal) value).setScale(MOST_DIGITS, RoundingMode.HALF_UP));
                    default -> text(value);
                };
        return kept.isBlank() || kept.length() > FieldType.COMPUTED.longest() ? null : kept;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
