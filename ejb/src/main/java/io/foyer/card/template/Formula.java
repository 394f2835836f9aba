package io.foyer.card.template;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The formula of a computed field, such as {@code rent * 12 - discount}. Fields stand for their values: numbers and
 * money, dates, everything else as text. {@code + - * /} reckon; a date moves by days, and two dates differ by days;
 * {@code &} joins texts; {@code min}, {@code max}, {@code sum} take any number of values, {@code round(value, digits)}
 * rounds. A field without a value counts for nothing in a sum, and leaves a product, a date or a difference of dates
 * without a value.
 *
 * @param text as it was written
 * @param steps the same in postfix order, for pages: {@code n12.5}, {@code sText}, {@code fkey}, {@code o+},
 *     {@code cmin 3}
 */
public record Formula(String text, List<String> steps) implements Serializable {

    static final char NUMBER = 'n';
    static final char TEXT = 's';
    static final char FIELD = 'f';
    static final char OPERATION = 'o';
    static final char CALL = 'c';

    public Formula {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a formula.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong and where
     */
    public static Formula parse(String text) {
        return new Formula(text, new FormulaParser(text).steps());
    }

    /** Keys of the fields it takes values from. */
    public Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        steps.stream().filter(step -> step.charAt(0) == FIELD).forEach(step -> fields.add(step.substring(1)));
        return fields;
    }
}
