package io.foyer.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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
    private static final int ROWS_OF_FREQUENT = 20_000;

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
        found.sort(Comparator.comparing(Found::isComplete)
                .reversed()
                .thenComparing(
                        one -> one.isComplete() ? one.ids().size() : -one.word().length()));
        Found rarest = found.remove(0);
        return narrowed(scope, startOf(scope, rarest, found), found);
    }

    private record Found(String word, Set<Long> ids, boolean isComplete) {}

    private Set<Long> startOf(long scope, Found rarest, List<Found> others) {
        return rarest.isComplete()
                ? rarest.ids()
                : terms.beginningWithBoth(
                        scope, rarest.word(), others.remove(0).word(), ROWS_OF_FREQUENT, ROWS_OF_WORD);
    }

    private Set<Long> narrowed(long scope, Set<Long> start, List<Found> others) {
        Set<Long> left = start;
        for (Found other : others) {
            if (!left.isEmpty()) {
                left = terms.beginningWith(scope, other.word(), left);
            }
        }
        return left;
    }
}
