package io.foyer.customer;

import java.time.Instant;

/** One line of what is known of a customer: himself, one of his contact points or none, one of his offices or none. */
public record CustomerFact(
        long customerId,
        String givenName,
        String middleName,
        String familyName,
        String organisation,
        String street,
        String city,
        String postalCode,
        String unit,
        String nameKey,
        ContactKind kind,
        String label,
        String matchKey,
        String shown,
        String extension,
        Integer position,
        Long officeId,
        Instant lastContactAt) {}
