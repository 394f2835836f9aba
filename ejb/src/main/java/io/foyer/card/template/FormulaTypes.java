package io.foyer.card.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Finds out what a formula comes to, and refuses one that reckons with what is no number. */
final class FormulaTypes {

    private final Map<String, Field> fields;
    private final Deque<FieldType> stack = new ArrayDeque<>();

    FormulaTypes(Map<String, Field> fields) {
        this.fields = fields;
    }

    /**
     * {@code NUMBER}, {@code DATE} or {@code TEXT}.
     *
     * @throws FormulaFault with a sentence that says what does not fit
     */
    FieldType of(Formula formula) {
        formula.steps().forEach(this::step);
        return stack.pop();
    }

    private void step(String step) {
        String rest = step.substring(1);
        switch (step.charAt(0)) {
            case Formula.NUMBER -> stack.push(FieldType.NUMBER);
            case Formula.TEXT -> stack.push(FieldType.TEXT);
            case Formula.FIELD -> stack.push(typeOf(rest));
            case Formula.OPERATION -> {
                FieldType right = stack.pop();
                stack.push(operation(rest.charAt(0), stack.pop(), right));
            }
            default -> call(rest);
        }
    }

    private FieldType typeOf(String key) {
        Field field = fields.get(key);
        if (field == null) {
            throw new FormulaFault("no-field", key);
        }
        return switch (field.valueType()) {
            case NUMBER, MONEY -> FieldType.NUMBER;
            case DATE -> FieldType.DATE;
            default -> FieldType.TEXT;
        };
    }

    private void call(String named) {
        int count = Integer.parseInt(named.substring(named.indexOf(' ') + 1));
        for (int i = 0; i < count; i++) {
            if (stack.pop() != FieldType.NUMBER) {
                throw new FormulaFault("formula-numbers", named.substring(0, named.indexOf(' ')));
            }
        }
        stack.push(FieldType.NUMBER);
    }

    private static FieldType operation(char sign, FieldType left, FieldType right) {
        if (sign == '&') {
            return FieldType.TEXT;
        }
        if (left == FieldType.NUMBER && right == FieldType.NUMBER) {
            return FieldType.NUMBER;
        }
        boolean isSum = sign == '+' && left != right && left != FieldType.TEXT && right != FieldType.TEXT;
        if (isSum || (sign == '-' && left == FieldType.DATE && right == FieldType.NUMBER)) {
            return FieldType.DATE;
        }
        if (sign == '-' && left == FieldType.DATE && right == FieldType.DATE) {
            return FieldType.NUMBER;
        }
        throw new FormulaFault("formula-reckon", String.valueOf(sign));
    }
}
