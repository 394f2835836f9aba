package io.foyer.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds customers while somebody types. No query reads more rows than its limit, however many customers there are: the
 * rarest word is looked up first and the others narrow it down.
 */
@ApplicationScoped
class CustomerSearch {

    /** Rows read of one word; a word with fewer is known completely. */
    private static final int ROWS_OF_WORD = 400;

    /** Rows gone through where every word is frequent. */
    private static final int ROWS_OF_FREQUENT = 10_000;

    /** Found customers who are weighed against one another. */
    private static final int WEIGHED = 100;

    @Inject
    private TermRepository terms;

    @Inject
    private CustomerRepository customers;

    /** The customers within sight that fit what was typed, the best first. */
    List<KnownCustomer> find(Sight sight, String typed, String country, int most) {
        for (SearchWords words : SearchWords.readings(typed, country)) {
            Set<Long> ids = new LinkedHashSet<>();
            for (long scope : sight.scopes()) {
                ids.addAll(idsOf(scope, words.words()));
            }
            if (!ids.isEmpty()) {
                List<Long> weighed = ids.stream().limit(WEIGHED).toList();
                return SearchRanking.best(customers.read(sight, weighed), words, most);
            }
        }
        return List.of();
    }

    private Set<Long> idsOf(long scope, List<String> words) {
        List<Found> found = new ArrayList<>();
        for (String word : words) {
            List<Long> rows = terms.beginningWith(scope, word, ROWS_OF_WORD);
            if (rows.isEmpty()) {
                return Set.of();
            }
            found.add(new Found(word, new LinkedHashSet<>(rows), rows.size() < ROWS_OF_WORD));
        }
        if (found.size() == 1) {
            return found.get(0).ids();
        }
        return found.stream().anyMatch(Found::isComplete) ? narrowed(scope, found) : fromFrequent(scope, words);
    }

    private record Found(String word, Set<Long> ids, boolean isComplete) {}

    private Set<Long> narrowed(long scope, List<Found> found) {
        Found rarest = found.stream()
                .filter(Found::isComplete)
                .min(Comparator.comparingInt(one -> one.ids().size()))
                .orElseThrow();
        Set<Long> left = rarest.ids();
        for (Found other : found) {
            if (!left.isEmpty() && !other.word().equals(rarest.word())) {
                left = terms.beginningWith(scope, other.word(), left);
            }
        }
        return left;
    }

    private Set<Long> fromFrequent(long scope, List<String> words) {
        Map<String, Integer> rows = new HashMap<>();
        words.forEach(word -> rows.put(word, terms.rowsBeginningWith(scope, word, ROWS_OF_FREQUENT)));
        List<String> rarestFirst =
                words.stream().sorted(Comparator.comparing(rows::get)).toList();
        return terms.beginningWithAll(scope, rarestFirst, ROWS_OF_FREQUENT, ROWS_OF_WORD);
    }
}
