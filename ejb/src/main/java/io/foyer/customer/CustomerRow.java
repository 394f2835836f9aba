package io.foyer.customer;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A customer as lists show him.
 *
 * @param name what he is called; his first number or address where he has no name
 * @param organisation his firm, or null
 * @param phone his first number as read in the viewer's country, or null
 * @param e164 the same in E.164, or null
 * @param email his first mail address, or null
 * @param unit apartment or unit, or null
 * @param city or null
 * @param officeIds the offices within the viewer's sight that know him, the latest contact first
 * @param lastContactAt when he last had to do with one of these
 */
public record CustomerRow(
        long id,
        String name,
        String organisation,
        String phone,
        String e164,
        String email,
        String unit,
        String city,
        List<Long> officeIds,
        Instant lastContactAt)
        implements Serializable {

    static CustomerRow of(KnownCustomer customer, String country) {
        return new CustomerRow(
                customer.id(),
                customer.name(country),
                customer.person().organisation(),
                customer.first(ContactKind.PHONE)
                        .map(phone -> phone.text(country))
                        .orElse(null),
                customer.first(ContactKind.PHONE).map(Reachable::matchKey).orElse(null),
                customer.first(ContactKind.EMAIL).map(Reachable::shown).orElse(null),
                customer.unit(),
                customer.city(),
                customer.officesByLatest(),
                customer.offices().isEmpty() ? null : customer.lastContactAt());
    }
}
