package io.foyer.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A customer as lists show and recognition weighs him, read without loading the entity.
 *
 * @param offices when he last had to do with each office
 */
record KnownCustomer(
        long id,
        PersonName person,
        String street,
        String city,
        String postalCode,
        String unit,
        String nameKey,
        Set<Reachable> contacts,
        Map<Long, Instant> offices) {

    /** Numbers before addresses, each in the order they were given; sorted here, since the database does it by a table of its own. */
    private static final Comparator<CustomerFact> IN_ORDER = Comparator.comparingLong(CustomerFact::customerId)
            .thenComparing(
                    CustomerFact::kind,
                    Comparator.nullsLast(Comparator.comparing(ContactKind::name).reversed()))
            .thenComparing(CustomerFact::position, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Gathers the lines of each customer; customers come in the order they were first known. */
    static List<KnownCustomer> gather(Collection<CustomerFact> facts) {
        Map<Long, KnownCustomer> byId = new LinkedHashMap<>();
        for (CustomerFact fact : facts.stream().sorted(IN_ORDER).toList()) {
            KnownCustomer customer = byId.computeIfAbsent(fact.customerId(), id -> of(fact));
            if (fact.kind() != null) {
                customer.contacts.add(
                        new Reachable(fact.kind(), fact.label(), fact.matchKey(), fact.shown(), fact.extension()));
            }
            if (fact.officeId() != null) {
                customer.offices.put(fact.officeId(), fact.lastContactAt());
            }
        }
        return new ArrayList<>(byId.values());
    }

    private static KnownCustomer of(CustomerFact fact) {
        return new KnownCustomer(
                fact.customerId(),
                new PersonName(fact.givenName(), fact.middleName(), fact.familyName(), fact.organisation()),
                fact.street(),
                fact.city(),
                fact.postalCode(),
                fact.unit(),
                fact.nameKey(),
                new LinkedHashSet<>(),
                new LinkedHashMap<>());
    }

    String name(String country) {
        return person.shown()
                .or(() -> contacts.stream().findFirst().map(contact -> contact.text(country)))
                .orElse("");
    }

    /** The first contact point of a kind. */
    Optional<Reachable> first(ContactKind kind) {
        return contacts.stream().filter(contact -> contact.kind() == kind).findFirst();
    }

    Optional<Reachable> reachableAt(ContactKind kind, String matchKey) {
        return contacts.stream()
                .filter(contact -> contact.kind() == kind && contact.matchKey().equals(matchKey))
                .findFirst();
    }

    List<Long> officesByLatest() {
        return offices.entrySet().stream()
                .sorted(Map.Entry.<Long, Instant>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** When he last had to do with any office; the epoch where never. */
    Instant lastContactAt() {
        return offices.values().stream().max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
