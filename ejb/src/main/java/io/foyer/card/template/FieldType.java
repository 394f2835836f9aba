package io.foyer.card.template;

import java.util.Locale;

/** How a field is typed in, checked and shown; a template says nothing more about its look. */
public enum FieldType {
    TEXT(250),
    LONG_TEXT(8000),
    NUMBER(40),
    MONEY(40),
    DATE(40),
    TIME(40),
    CHOICE(250),
    MULTI_CHOICE(2000),
    YES_NO(10),
    PHONE(60),
    EMAIL(254),
    ADDRESS(600),
    PERSON(160),
    FILE(400),
    COMPUTED(250);

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final int longest;

    FieldType(int longest) {
        this.longest = longest;
    }

    /** The word for it in packs, in JSON and on pages. */
    public String code() {
        return code;
    }

    /** The most characters that are taken where the field itself sets no lower limit. */
    public int longest() {
        return longest;
    }

    /** Whether its values come from a list that the field gives. */
    public boolean hasChoices() {
        return this == CHOICE || this == MULTI_CHOICE;
    }

    /** Whether it may be what a formula comes to. */
    public boolean isResult() {
        return this == NUMBER || this == MONEY || this == DATE || this == TEXT;
    }

    /** Whether two values of it have an order, so that a field may be bound to another. */
    public boolean isOrdered() {
        return this == NUMBER || this == MONEY || this == DATE || this == TIME;
    }
}
