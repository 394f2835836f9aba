package io.foyer.customer;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The words a customer is found by; a search word finds him when one of these begins with it. */
final class SearchTerms {

    /** As long as the column that holds them. */
    static final int LONGEST = 60;

    private static final int MOST = 80;
    private static final int LAST_OF_LOCAL = 7;
    private static final int LAST_DIALLED = 4;

    private final SortedSet<String> terms = new TreeSet<>();

    private SearchTerms() {}

    /** Names, firm, unit, mail addresses, and phone numbers whole, as dialled at home, and by their last digits. */
    static SortedSet<String> of(Customer customer) {
        SearchTerms terms = new SearchTerms();
        terms.name(customer.givenName());
        terms.name(customer.middleName());
        terms.name(customer.familyName());
        terms.joined(customer.familyName(), customer.givenName());
        terms.name(customer.organisation());
        terms.unit(customer.unit());
        customer.contactPoints().forEach(terms::contact);
        return terms.terms;
    }

    private void name(String text) {
        if (text == null) {
            return;
        }
        for (String spelling : List.of(text, UmlautSpelling.of(text))) {
            FoldedText.words(spelling).forEach(this::add);
            FoldedText.parts(spelling).forEach(this::add);
            for (String chunk : spelling.strip().split("\\s+")) {
                add(String.join("", FoldedText.words(chunk)));
            }
        }
    }

    /** Names of Han, Kana and Hangul are written and searched for in one. */
    private void joined(String family, String given) {
        if (family != null && given != null && FoldedText.isEastAsian(family)) {
            add(String.join("", FoldedText.words(family + given)));
        }
    }

    private void unit(String text) {
        if (text != null) {
            FoldedText.words(text).forEach(this::add);
            add(String.join("", FoldedText.words(text)));
        }
    }

    private void contact(ContactPoint point) {
        if (point.kind() == ContactKind.PHONE) {
            phone(point.phone().digits());
            phone(point.phone().nationalDigits());
        } else {
            add(FoldedText.fold(point.matchKey()));
            int at = point.matchKey().lastIndexOf('@');
            FoldedText.words(point.matchKey().substring(0, Math.max(at, 0))).forEach(this::add);
        }
    }

    private void phone(String digits) {
        add(digits);
        add(last(digits, LAST_OF_LOCAL));
        add(last(digits, LAST_DIALLED));
    }

    private static String last(String digits, int count) {
        return digits.substring(Math.max(0, digits.length() - count));
    }

    private void add(String term) {
        if (!term.isEmpty() && terms.size() < MOST) {
            terms.add(FoldedText.cut(term, LONGEST));
        }
    }
}
