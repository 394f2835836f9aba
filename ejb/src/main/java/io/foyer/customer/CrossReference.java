package io.foyer.customer;

import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import io.foyer.shared.CallerId;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the customer behind a communication in the whole company (IN-21, IN-22), and makes him known in the office that was
 * reached. Needs no caller: it serves the listeners. Creates nobody.
 */
@ApplicationScoped
public class CrossReference {

    private static final int LOOKED_AT = 50;

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private CustomerRepository customers;

    @Inject
    private KnownOffices offices;

    @EJB
    private Directory directory;

    /** Who calls. A number that is not certain, and a name alone, never make a certain match. */
    public Match byCaller(long companyId, long officeId, CallerId id) {
        return byClues(companyId, officeId, Clues.of(id));
    }

    /** Who is behind all that a communication tells of its sender. */
    public Match byClues(long companyId, long officeId, Clues clues) {
        Set<Long> ids = reachedBy(companyId, clues);
        String nameKey = clues.nameKey();
        if (ids.isEmpty() && nameKey != null) {
            ids.addAll(customers.havingName(companyId, nameKey, LOOKED_AT));
        }
        if (ids.isEmpty()) {
            return Match.NOBODY;
        }
        String country = directory.office(officeId).map(OfficeRow::country).orElse(null);
        return new MatchPolicy(clues, officeId, country).weigh(customers.read(companyId, ids));
    }

    private Set<Long> reachedBy(long companyId, Clues clues) {
        List<Reachable> keys = new ArrayList<>();
        if (clues.phone() != null) {
            keys.add(Reachable.at(clues.phone(), ""));
        }
        if (clues.guess() != null) {
            keys.add(Reachable.at(clues.guess(), ""));
        }
        if (clues.email() != null) {
            keys.add(Reachable.at(clues.email()));
        }
        Set<Long> ids = new LinkedHashSet<>();
        keys.forEach(key -> ids.addAll(customers.havingContact(companyId, key.kind(), key.matchKey(), LOOKED_AT)));
        return ids;
    }

    /**
     * Makes a customer known in the office he reached, so that its people find him; needs a running transaction. A
     * contact older than the latest one changes nothing.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void knownIn(long customerId, long officeId, Instant when) {
        Customer customer = entities.getReference(Customer.class, customerId);
        offices.link(customer.companyId(), customerId, officeId, when);
    }
}
