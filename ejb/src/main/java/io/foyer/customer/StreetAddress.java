package io.foyer.customer;

import java.util.List;

/** A postal address as far as it tells whether two writings mean one place; both parts may be null. */
record StreetAddress(String street, String postalCode) {

    /** Same house numbers and a street whose name begins the same ("12 Main St", "12 Main Street"), in no other postal code. */
    static boolean isSimilar(StreetAddress one, StreetAddress other) {
        if (one.street == null || other.street == null) {
            return false;
        }
        boolean elsewhere = one.postalCode != null
                && other.postalCode != null
                && !FoldedText.words(one.postalCode).equals(FoldedText.words(other.postalCode));
        List<String> numbers = one.words(true);
        List<String> names = one.words(false);
        List<String> otherNames = other.words(false);
        return !elsewhere
                && !numbers.isEmpty()
                && numbers.equals(other.words(true))
                && !names.isEmpty()
                && !otherNames.isEmpty()
                && beginAlike(names.get(0), otherNames.get(0));
    }

    static boolean isSameUnit(String one, String other) {
        return one != null && other != null && FoldedText.words(one).equals(FoldedText.words(other));
    }

    private List<String> words(boolean withDigits) {
        return FoldedText.words(street).stream()
                .filter(word -> withDigits == word.codePoints().anyMatch(Character::isDigit))
                .toList();
    }

    private static boolean beginAlike(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}
