package io.foyer.web.customer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A customer's address as it is written on a letter. */
final class PostalAddress {

    private PostalAddress() {}

    /** The lines that are known: street, second line, place, country. */
    static List<String> lines(Map<String, String> values) {
        String region = joined(" ", values.get("region"), values.get("postalCode"));
        return Stream.of(
                        values.get("street"),
                        values.get("street2"),
                        joined(", ", values.get("city"), region),
                        values.get("country"))
                .filter(Objects::nonNull)
                .filter(Predicate.not(String::isBlank))
                .toList();
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(Predicate.not(String::isBlank))
                .collect(Collectors.joining(between));
    }
}
