package io.foyer.intake;

import io.foyer.customer.Customer;
import io.foyer.customer.ListedCustomers;
import io.foyer.office.AdSourceRow;
import io.foyer.office.Directory;
import io.foyer.shared.CallerClass;
import io.foyer.shared.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the rows that lists show: names of customers by one query, names of sources and people from memory. */
@ApplicationScoped
class CommunicationRows {

    @Inject
    private ListedCustomers customers;

    @Inject
    private Directory directory;

    List<CommunicationRow> rows(Collection<Communication> communications) {
        return rows(communications, Map.of());
    }

    /** As {@link #rows(Collection)}, but of customers whose names are given by their ids none is read. */
    List<CommunicationRow> rows(Collection<Communication> communications, Map<Long, String> known) {
        Map<Long, Customer> read = customers.of(communications.stream()
                .map(Communication::customerId)
                .filter(id -> id != null && !known.containsKey(id))
                .collect(Collectors.toSet()));
        return communications.stream()
                .map(one -> row(one, nameOf(one, known, read)))
                .toList();
    }

    CommunicationRow row(Communication communication) {
        return rows(List.of(communication)).get(0);
    }

    private String nameOf(Communication one, Map<Long, String> known, Map<Long, Customer> read) {
        Long id = one.customerId();
        if (id == null) {
            return null;
        }
        Customer customer = read.get(id);
        return customer == null ? known.get(id) : customer.name(countryOf(one));
    }

    private String countryOf(Communication one) {
        return directory.officeCountry(one.officeId());
    }

    private CommunicationRow row(Communication one, String customerName) {
        Optional<AdSourceRow> source = Optional.ofNullable(one.adSourceId()).flatMap(directory::adSource);
        return new CommunicationRow(
                one.id(),
                one.sequence(),
                one.version(),
                one.officeId(),
                one.externalId(),
                one.channel().code(),
                one.direction(),
                one.status().code(),
                customerName != null && !customerName.isBlank()
                        ? customerName
                        : one.caller().name(),
                one.caller().e164(),
                numberText(one),
                one.caller().callerClass().code(),
                one.customerId(),
                one.matchKind().name().toLowerCase(Locale.ROOT),
                one.candidates(),
                source.map(AdSourceRow::name).orElse(null),
                source.map(AdSourceRow::icon).orElse(null),
                one.dnisE164() != null ? one.dnisE164() : one.dnisRaw(),
                one.warning(),
                one.times().startedAt(),
                one.times().answeredAt(),
                one.times().endedAt(),
                one.times().durationSeconds(),
                one.agentExtension(),
                one.cause(),
                taker(one.takenBy()),
                one.takenAt(),
                one.cardId(),
                one.acceptedAt(),
                one.written().firstWords(),
                one.written().email(),
                one.written().subject());
    }

    private String numberText(Communication one) {
        if (one.caller().callerClass() == CallerClass.WITHHELD
                || one.caller().callerClass() == CallerClass.UNAVAILABLE) {
            return null;
        }
        if (one.caller().e164() == null) {
            return one.caller().raw();
        }
        return PhoneNumber.of(one.caller().e164()).national(countryOf(one));
    }

    private CommunicationRow.Taker taker(Long userId) {
        if (userId == null) {
            return null;
        }
        return directory
                .person(userId)
                .map(person -> new CommunicationRow.Taker(userId, person.displayName(), person.initials()))
                .orElse(new CommunicationRow.Taker(userId, "?", "?"));
    }
}
