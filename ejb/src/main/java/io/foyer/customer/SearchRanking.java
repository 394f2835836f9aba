package io.foyer.customer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Puts found customers in order: whose name holds the words as typed, then who was there last, then by name. */
final class SearchRanking {

    private SearchRanking() {}

    static List<KnownCustomer> best(List<KnownCustomer> found, SearchWords words, int most) {
        Comparator<KnownCustomer> order = Comparator.comparingInt((KnownCustomer one) -> wholeWords(one, words))
                .thenComparing(KnownCustomer::lastContactAt)
                .reversed()
                .thenComparing(one -> Objects.requireNonNullElse(one.nameKey(), ""))
                .thenComparing(KnownCustomer::id);
        return found.stream().sorted(order).limit(most).toList();
    }

    /** Whoever was there last comes first. */
    static List<KnownCustomer> latest(List<KnownCustomer> found) {
        return found.stream()
                .sorted(Comparator.comparing(KnownCustomer::lastContactAt)
                        .thenComparing(KnownCustomer::id)
                        .reversed())
                .toList();
    }

    private static int wholeWords(KnownCustomer customer, SearchWords words) {
        PersonName name = customer.person();
        Set<String> own = new HashSet<>();
        Stream.of(name.given(), name.middle(), name.family(), name.organisation(), customer.unit())
                .filter(Objects::nonNull)
                .forEach(part -> own.addAll(FoldedText.words(part)));
        return (int) words.words().stream().filter(own::contains).count();
    }
}
