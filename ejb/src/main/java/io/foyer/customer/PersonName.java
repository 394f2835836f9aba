package io.foyer.customer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a customer is called, and the form in which two people of one name look the same. */
record PersonName(String given, String middle, String family, String organisation) {

    /** As long as the column that holds it. */
    private static final int LONGEST_KEY = 100;

    static PersonName of(Customer customer) {
        return new PersonName(
                customer.givenName(), customer.middleName(), customer.familyName(), customer.organisation());
    }

    /** Given, middle and family name, the family first where its script does so; else the organisation. */
    Optional<String> shown() {
        String name;
        if (family != null && FoldedText.isEastAsian(family)) {
            name = Stream.of(family, given).filter(Objects::nonNull).collect(Collectors.joining());
        } else {
            name = Stream.of(given, middle, family).filter(Objects::nonNull).collect(Collectors.joining(" "));
        }
        return name.isEmpty() ? Optional.ofNullable(organisation) : Optional.of(name);
    }

    /**
     * Equal for "Jane Doe", "DOE, JANE M" and "Dóe Jane"; null where the name does not tell one person from another. A firm
     * without a person goes by its own name.
     */
    String key() {
        if (given != null && family != null) {
            return keyOf(FoldedText.isEastAsian(family) ? family + given : given + " " + family);
        }
        return given == null && family == null && organisation != null ? keyOf(organisation) : null;
    }

    /** The key of a name as a network or a form gives it; null for a single word. */
    static String keyOf(String name) {
        List<String> words = FoldedText.words(name);
        if (FoldedText.isEastAsian(name)) {
            String joined = String.join("", words);
            return joined.codePointCount(0, joined.length()) > 1 ? FoldedText.cut(joined, LONGEST_KEY) : null;
        }
        Set<String> telling = new TreeSet<>(words);
        telling.removeIf(word -> word.length() == 1 || word.chars().noneMatch(Character::isLetter));
        return telling.size() > 1 ? FoldedText.cut(String.join(" ", telling), LONGEST_KEY) : null;
    }
}
