package io.foyer.card.template;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * One field of a card. Its value is kept as text: numbers and money with a point, dates and times as ISO 8601, phone
 * numbers as E.164, choices by their value with commas between, yes or no.
 *
 * @param source for a fixed field the fact it takes, for a variable one the customer's field, else null
 * @param help a sentence under the field, or null
 * @param fallback value of a new card, or null; {@code today} is the day the card is opened
 * @param required whether the card cannot be saved without it while it is shown
 * @param requiredMessage what a person reads when it is missing, or null for the general sentence
 * @param currency ISO 4217 code of a money field, else null
 * @param visibleWhen when it is shown, or null for always; a hidden field keeps its value
 * @param span how many columns it takes, 1 to 4
 * @param publicLabel what a customer reads for it on a web form, or null where no form asks for it
 * @param computation how a computed field comes to its value, else null
 * @param retired whether it is asked no more: shown, unchangeable, only where a card has a value
 */
public record Field(
        String key,
        FieldType type,
        FieldKind kind,
        String source,
        String label,
        String help,
        String fallback,
        boolean required,
        String requiredMessage,
        String currency,
        List<Choice> choices,
        Limits limits,
        Condition visibleWhen,
        int span,
        String publicLabel,
        Computation computation,
        boolean retired)
        implements Serializable {

    /** The fallback of a date field that means the day on which the card is opened. */
    public static final String TODAY = "today";

    public Field {
        choices = List.copyOf(choices);
    }

    /** A field in use that no web form asks for and nothing computes. */
    public Field(
            String key,
            FieldType type,
            FieldKind kind,
            String source,
            String label,
            String help,
            String fallback,
            boolean required,
            String requiredMessage,
            String currency,
            List<Choice> choices,
            Limits limits,
            Condition visibleWhen,
            int span) {
        this(
                key,
                type,
                kind,
                source,
                label,
                help,
                fallback,
                required,
                requiredMessage,
                currency,
                choices,
                limits,
                visibleWhen,
                span,
                null,
                null,
                false);
    }

    /** Whether a customer may be asked for it on a web form. */
    public boolean isPublic() {
        return publicLabel != null && !retired;
    }

    public boolean isFixed() {
        return kind == FieldKind.FIXED;
    }

    public boolean isComputed() {
        return type == FieldType.COMPUTED;
    }

    /** Whether somebody types it. */
    public boolean isTyped() {
        return kind != FieldKind.FIXED && type != FieldType.COMPUTED && !retired;
    }

    /** What its values are: of a computed field, what its formula comes to. */
    public FieldType valueType() {
        return computation == null ? type : computation.result();
    }

    public boolean isVariable() {
        return kind == FieldKind.VARIABLE;
    }

    /** Whether it holds an address by its parts, and not one of them or a text about it. */
    public boolean isWholeAddress() {
        return type == FieldType.ADDRESS && (kind == FieldKind.MANUAL || Sources.ADDRESS.equals(source));
    }

    /** Whether it names a person who may be one that Foyer knows. */
    public boolean isPersonChosen() {
        return type == FieldType.PERSON && kind == FieldKind.MANUAL;
    }

    /** Reads and checks what somebody typed into this field. */
    public Entry read(String typed, Typing by) {
        return EntryPolicy.read(this, typed, by);
    }

    /** The value as a person types and reads it; {@link #read} takes it back. */
    public String shown(String value, Typing by) {
        return value == null || value.isEmpty() ? "" : FieldText.shown(this, value, by);
    }

    /** The value in words, for reading only; null for none. */
    public String words(String value, Typing by) {
        return value == null || value.isEmpty() ? null : ReadableText.of(this, value, by);
    }

    /** The value as a formula, a pattern and a comparison read it: an address in one line, a person's name alone. */
    public String plain(String value) {
        return FieldText.plain(this, value);
    }

    /** Orders two of its values as they are kept; below zero where the first is less. */
    public int compare(String one, String other) {
        return valueType() == FieldType.NUMBER || valueType() == FieldType.MONEY
                ? new BigDecimal(one).compareTo(new BigDecimal(other))
                : one.compareTo(other);
    }

    /** The values of a choice or multi-choice. */
    public static List<String> ticked(String value) {
        return value == null || value.isEmpty() ? List.of() : Arrays.asList(value.split(",", -1));
    }

    /** The label of one of its choices; a value it no longer offers is shown as it is. */
    public String labelOf(String choice) {
        return choices.stream()
                .filter(each -> each.value().equals(choice))
                .map(Choice::label)
                .findFirst()
                .orElse(choice);
    }
}
