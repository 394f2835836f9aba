package io.foyer.customer;

import io.foyer.office.Caller;
import io.foyer.office.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Customers and callers for tests. */
final class People {

    static final long COMPANY = 1;
    static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private People() {}

    /** A customer of an American office, from keys and values in turn. */
    static Customer customer(String... keysAndValues) {
        Customer customer = new Customer(COMPANY, NOW);
        customer.apply(change(null, keysAndValues), NOW);
        return customer;
    }

    static CustomerChange change(Customer known, String... keysAndValues) {
        return new CustomerForm(known, "US", "US", TODAY, Locale.ENGLISH).read(values(keysAndValues));
    }

    static Map<String, String> values(String... keysAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return values;
    }

    /** The same as read from the database, known in some offices. */
    static KnownCustomer known(long id, Map<Long, Instant> offices, String... keysAndValues) {
        Customer customer = customer(keysAndValues);
        KnownCustomer known = new KnownCustomer(
                id,
                PersonName.of(customer),
                customer.text(CustomerField.STREET, "US"),
                customer.text(CustomerField.CITY, "US"),
                customer.text(CustomerField.POSTAL_CODE, "US"),
                customer.unit(),
                customer.nameKey(),
                new java.util.LinkedHashSet<>(),
                new LinkedHashMap<>(offices));
        customer.contactPoints().forEach(point -> known.contacts().add(point.reachable()));
        return known;
    }

    static Caller caller(Role role, long officeId, Set<Long> offices) {
        return new Caller(
                7,
                0,
                "jane",
                "Jane Doe",
                COMPANY,
                officeId,
                offices,
                role,
                0,
                null,
                "US",
                ZoneId.of("UTC"),
                Locale.US,
                "auto");
    }
}
