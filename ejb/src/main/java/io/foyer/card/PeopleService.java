package io.foyer.card;

import io.foyer.card.template.KeptPerson;
import io.foyer.customer.CustomerService;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import io.foyer.office.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the people whom a field of a card may name, while somebody types. */
@Stateless
@RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS, Role.ADMINISTRATORS, Role.PROGRAMS})
public class PeopleService {

    @EJB
    private CurrentCaller current;

    @EJB
    private CustomerService customers;

    @Inject
    private Directory directory;

    /**
     * Colleagues first, then customers within the caller's sight; each word must begin one of a colleague's name.
     * Nothing typed gives the colleagues alone.
     *
     * @param limit most of each kind
     */
    public List<PersonRow> search(String typed, int limit) {
        Caller caller = current.get();
        String words = typed == null ? "" : typed.strip();
        Stream<PersonRow> colleagues = directory.colleagues(caller).stream()
                .filter(one -> isCalled(one.displayName(), words))
                .limit(limit)
                .map(this::colleague);
        Stream<PersonRow> known = words.isEmpty()
                ? Stream.empty()
                : customers.search(words, null, limit).stream()
                        .map(row -> new PersonRow(
                                KeptPerson.CUSTOMER,
                                row.id(),
                                row.name(),
                                Stream.of(row.unit(), row.phone(), row.city())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(", ")),
                                new KeptPerson(row.name(), KeptPerson.CUSTOMER, row.id()).toString()));
        return Stream.concat(colleagues, known).toList();
    }

    private PersonRow colleague(Caller one) {
        return new PersonRow(
                KeptPerson.COLLEAGUE,
                one.userId(),
                one.displayName(),
                directory.office(one.officeId()).map(OfficeRow::name).orElse(""),
                new KeptPerson(one.displayName(), KeptPerson.COLLEAGUE, one.userId()).toString());
    }

    private static boolean isCalled(String name, String words) {
        String whole = " " + name.toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(word -> whole.contains(" " + word));
    }
}
