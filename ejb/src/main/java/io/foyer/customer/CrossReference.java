package io.foyer.customer;

import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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

    /** Who is behind all that a communication tells of its sender. */
    public Match byClues(long companyId, long officeId, Clues clues) {
        return byClues(companyId, List.of(new Sighting(officeId, clues))).get(0);
    }

    /**
     * Who is behind each of several communications. A number that is not certain, and a name alone, never make a certain match.
     * All numbers and addresses are asked for by one question, and of whom none is known, all names.
     */
    public List<Match> byClues(long companyId, List<Sighting> all) {
        Map<String, ContactKind> keys = new HashMap<>();
        all.forEach(one -> keys.putAll(one.clues().keys()));
        Map<String, List<KnownCustomer>> reached = customers.havingContacts(companyId, keys);
        Set<String> names = knownNames(
                companyId,
                all.stream()
                        .map(Sighting::clues)
                        .filter(clues -> reachedBy(clues, reached).isEmpty())
                        .map(Clues::nameKey)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return all.stream()
                .map(one -> {
                    Collection<KnownCustomer> found = reachedBy(one.clues(), reached);
                    String nameKey = one.clues().nameKey();
                    return weigh(one, found.isEmpty() && names.contains(nameKey) ? named(companyId, nameKey) : found);
                })
                .toList();
    }

    private Match weigh(Sighting one, Collection<KnownCustomer> found) {
        if (found.isEmpty()) {
            return Match.NOBODY;
        }
        String country =
                directory.office(one.officeId()).map(OfficeRow::country).orElse(null);
        return new MatchPolicy(one.clues(), one.officeId(), country).weigh(List.copyOf(found));
    }

    private static Collection<KnownCustomer> reachedBy(Clues clues, Map<String, List<KnownCustomer>> reached) {
        Map<Long, KnownCustomer> found = new LinkedHashMap<>();
        clues.keys().keySet().forEach(key -> reached.get(key).forEach(one -> found.put(one.id(), one)));
        return found.values();
    }

    /** Which of these names anybody goes by; a single one is not asked for, since its customers are read as quickly. */
    private Set<String> knownNames(long companyId, Set<String> names) {
        return names.size() > 1 ? customers.knownNames(companyId, names) : names;
    }

    private List<KnownCustomer> named(long companyId, String nameKey) {
        return customers.read(Sight.whole(companyId), customers.havingName(companyId, nameKey, LOOKED_AT));
    }

    /**
     * Makes a customer known in the office he reached, so that its people find him; needs a running transaction. A
     * contact older than the latest one changes nothing.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void knownIn(long companyId, long customerId, long officeId, Instant when) {
        offices.link(companyId, customerId, officeId, when);
    }

    /** As {@link #knownIn(long, long, long, Instant)}, for several; by their customers' order, so that no two wait crosswise. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void knownIn(long companyId, List<Contact> contacts) {
        offices.link(
                companyId,
                contacts.stream()
                        .sorted(Comparator.comparing(Contact::customerId).thenComparing(Contact::officeId))
                        .toList());
    }
}
