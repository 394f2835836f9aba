package io.foyer.customer;

import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import io.foyer.shared.CallerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the customer behind a communication in the whole company (IN-21, IN-22), and makes him known in the office that was
 * reached. Needs no caller: it serves the listeners. Creates nobody.
 */
@ApplicationScoped
public class CrossReference {

    private static final int LOOKED_AT = 50;

    @Inject
    private CustomerRepository customers;

    @Inject
    private KnownOffices offices;

    @Inject
    private Directory directory;

    /** Who calls. A number that is not certain, and a name alone, never make a certain match. */
    public Match byCaller(long companyId, long officeId, CallerId id) {
        return byClues(companyId, officeId, Clues.of(id));
    }

    /** Who is behind all that a communication tells of its sender. */
    public Match byClues(long companyId, long officeId, Clues clues) {
        Map<Long, KnownCustomer> found = reachedBy(companyId, clues);
        String nameKey = clues.nameKey();
        if (found.isEmpty() && nameKey != null) {
            List<Long> ids = customers.havingName(companyId, nameKey, LOOKED_AT);
            customers.read(Sight.whole(companyId), ids).forEach(one -> found.put(one.id(), one));
        }
        if (found.isEmpty()) {
            return Match.NOBODY;
        }
        String country = directory.office(officeId).map(OfficeRow::country).orElse(null);
        return new MatchPolicy(clues, officeId, country).weigh(List.copyOf(found.values()));
    }

    /**
     * Who is behind each of several communications, as {@link #byClues(long, long, Clues)} tells; of whom nobody knows a
     * number, an address or the name is told by two questions for all of them.
     */
    public List<Match> byClues(long companyId, long officeId, List<Clues> all) {
        if (all.size() == 1) {
            return List.of(byClues(companyId, officeId, all.get(0)));
        }
        Set<String> contacts = customers.knownContacts(
                companyId,
                all.stream().flatMap(one -> one.keys().keySet().stream()).collect(Collectors.toSet()));
        Set<String> names = customers.knownNames(
                companyId,
                all.stream().map(Clues::nameKey).filter(Objects::nonNull).collect(Collectors.toSet()));
        return all.stream()
                .map(one -> isStranger(one, contacts, names) ? Match.NOBODY : byClues(companyId, officeId, one))
                .toList();
    }

    private static boolean isStranger(Clues one, Set<String> contacts, Set<String> names) {
        return Collections.disjoint(one.keys().keySet(), contacts)
                && (one.nameKey() == null || !names.contains(one.nameKey()));
    }

    private Map<Long, KnownCustomer> reachedBy(long companyId, Clues clues) {
        Sight company = Sight.whole(companyId);
        Map<Long, KnownCustomer> found = new LinkedHashMap<>();
        clues.keys()
                .forEach((matchKey, kind) ->
                        customers.havingContact(company, kind, matchKey).forEach(one -> found.put(one.id(), one)));
        return found;
    }

    /**
     * Makes a customer known in the office he reached, so that its people find him; needs a running transaction. A
     * contact older than the latest one changes nothing.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void knownIn(long companyId, long customerId, long officeId, Instant when) {
        offices.link(companyId, customerId, officeId, when);
    }
}
