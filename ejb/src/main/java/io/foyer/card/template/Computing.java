package io.foyer.card.template;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Works out the computed fields of one card; a field that is not shown has no value for any formula. */
final class Computing {

    private static final int MOST_DIGITS = 6;
    private static final long FARTHEST_DAYS = 400_000;

    private final Map<String, Field> fields;
    private final Map<String, String> values;
    private final Map<String, String> results = new LinkedHashMap<>();
    private final Set<String> begun = new HashSet<>();

    Computing(CardTemplate template, Map<String, String> values) {
        this.fields = template.fields();
        this.values = new HashMap<>(values);
        fields.values().stream().filter(Field::isComputed).forEach(field -> this.values.remove(field.key()));
    }

    Map<String, String> results() {
        fields.values().stream().filter(Field::isComputed).forEach(field -> value(field.key()));
        return results;
    }

    private String value(String key) {
        Field field = fields.get(key);
        if (field == null || !isShown(field)) {
            return null;
        }
        if (!field.isComputed()) {
            return values.get(key);
        }
        if (begun.add(key)) {
            String result =
                    FormulaValue.kept(new Reckoning().of(field.computation().formula()), field);
            if (result != null) {
                results.put(key, result);
            }
        }
        return results.get(key);
    }

    private boolean isShown(Field field) {
        Condition condition = field.visibleWhen();
        if (condition == null) {
            return true;
        }
        Map<String, String> other = new HashMap<>();
        other.put(condition.field(), value(condition.field()));
        return condition.holds(other);
    }

    /** One formula on a stack; null stands for no value. */
    private final class Reckoning {

        private final Deque<Object> stack = new ArrayDeque<>();
        private static final String NOTHING = "\u0000";

        Object of(Formula formula) {
            try {
                formula.steps().forEach(this::step);
            } catch (ArithmeticException | DateTimeException beyondReckoning) {
                return null;
            }
            return pop();
        }

        private void step(String step) {
            String rest = step.substring(1);
            switch (step.charAt(0)) {
                case Formula.NUMBER -> push(new BigDecimal(rest));
                case Formula.TEXT -> push(rest);
                case Formula.FIELD -> push(FormulaValue.of(value(rest), fields.get(rest)));
                case Formula.OPERATION -> {
                    Object right = pop();
                    push(operation(rest.charAt(0), pop(), right));
                }
                default -> call(rest);
            }
        }

        private void call(String named) {
            String name = named.substring(0, named.indexOf(' '));
            int count = Integer.parseInt(named.substring(named.indexOf(' ') + 1));
            if (name.equals("round")) {
                BigDecimal digits = (BigDecimal) pop();
                BigDecimal value = (BigDecimal) pop();
                push(
                        value == null || digits == null
                                ? null
                                : value.setScale(Math.min(MOST_DIGITS, digits.intValue()), RoundingMode.HALF_UP));
                return;
            }
            BigDecimal result = null;
            for (int i = 0; i < count; i++) {
                result = merged(name, result, (BigDecimal) pop());
            }
            push(result);
        }

        private static BigDecimal merged(String name, BigDecimal one, BigDecimal other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return switch (name) {
                case "min" -> one.min(other);
                case "max" -> one.max(other);
                default -> one.add(other);
            };
        }

        private static Object operation(char sign, Object left, Object right) {
            if (sign == '&') {
                return FormulaValue.text(left) + FormulaValue.text(right);
            }
            if (left instanceof LocalDate || right instanceof LocalDate) {
                return dated(sign, left, right);
            }
            BigDecimal one = (BigDecimal) left;
            BigDecimal other = (BigDecimal) right;
            if (sign == '+' || sign == '-') {
                BigDecimal signed = other == null || sign == '+' ? other : other.negate();
                return merged("sum", one, signed);
            }
            if (one == null || other == null || (sign == '/' && other.signum() == 0)) {
                return null;
            }
            return sign == '*' ? one.multiply(other, MathContext.DECIMAL64) : one.divide(other, MathContext.DECIMAL64);
        }

        private static Object dated(char sign, Object left, Object right) {
            if (left instanceof LocalDate to && right instanceof LocalDate from) {
                return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
            }
            LocalDate date = left instanceof LocalDate first ? first : (LocalDate) right;
            BigDecimal days = (BigDecimal) (left instanceof LocalDate ? right : left);
            if (days == null || days.abs().compareTo(BigDecimal.valueOf(FARTHEST_DAYS)) > 0) {
                return null;
            }
            return date.plusDays(sign == '-' ? -days.longValue() : days.longValue());
        }

        private void push(Object value) {
            stack.push(value == null ? NOTHING : value);
        }

        private Object pop() {
            Object value = stack.pop();
            return NOTHING.equals(value) ? null : value;
        }
    }
}
