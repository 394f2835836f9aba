package io.foyer.customer;

import io.foyer.office.Caller;
import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import io.foyer.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Creates and changes customers with all that hangs on them. New customers of a company are created one after another, so
 * that two people who save the same new caller at one instant end with one customer.
 */
@ApplicationScoped
@Transactional
class CustomerWriter {

    /** For how long two who are saved with one number, and not with two names, are one. */
    private static final Duration MEANWHILE = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private Directory directory;

    @Inject
    private CustomerRepository customers;

    @Inject
    private KnownOffices offices;

    @Inject
    private TermRepository terms;

    @Inject
    private Clock clock;

    /** Saves what a form says; {@link NotFound} where customer or office lie out of the caller's sight. */
    Customer save(Caller caller, Long customerId, Map<String, String> values, long officeId) {
        OfficeRow office = directory
                .office(caller.officesFor(officeId).iterator().next())
                .orElseThrow(() -> new NotFound("There is no office " + officeId));
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, caller.zone());
        Customer customer;
        if (customerId == null) {
            CustomerChange change =
                    new CustomerForm(null, office.country(), caller.country(), today, caller.locale()).read(values);
            customer = create(caller.companyId(), change, now);
        } else {
            customer = locked(caller, customerId);
            customer.apply(
                    new CustomerForm(customer, office.country(), caller.country(), today, caller.locale()).read(values),
                    now);
        }
        entities.flush();
        offices.touch(customer.id(), officeId, now);
        keepFindable(customer);
        return customer;
    }

    /** Keeps somebody from elsewhere, known in his offices since he was there last. */
    Customer add(CustomerImport.Newcomer newcomer) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Customer customer = new Customer(newcomer.companyId(), now);
        customer.apply(
                new CustomerForm(null, newcomer.country(), newcomer.country(), today, Locale.ENGLISH)
                        .read(newcomer.values()),
                now);
        entities.persist(customer);
        entities.flush();
        newcomer.offices().forEach((office, when) -> offices.touch(customer.id(), office, when));
        keepFindable(customer);
        return customer;
    }

    private Customer locked(Caller caller, long customerId) {
        Customer customer = customers.find(Sight.of(caller, null), customerId, LockModeType.PESSIMISTIC_WRITE);
        if (customer == null) {
            throw new NotFound("There is no customer " + customerId);
        }
        return customer;
    }

    private Customer create(long companyId, CustomerChange change, Instant now) {
        entities.createNativeQuery("select id from company where id = ? for update")
                .setParameter(1, companyId)
                .getSingleResult();
        Customer fresh = new Customer(companyId, now);
        fresh.apply(change, now);
        Customer twin = twin(fresh);
        if (twin != null) {
            twin.learn(change, now);
            return twin;
        }
        entities.persist(fresh);
        return fresh;
    }

    /**
     * The customer whom somebody else created meanwhile: the same name at one of the same numbers or addresses; or the
     * only one there, if he came just now and one of the two has no name yet. Who has lived at a number for long is
     * another, unless the agent says so.
     */
    private Customer twin(Customer fresh) {
        Sight company = Sight.whole(fresh.companyId());
        Map<Long, KnownCustomer> there = new LinkedHashMap<>();
        fresh.contactPoints().stream()
                .flatMap(point -> customers.havingContact(company, point.kind(), point.matchKey()).stream())
                .forEach(other -> there.putIfAbsent(other.id(), other));
        return there.values().stream()
                .filter(other -> fresh.nameKey() != null && fresh.nameKey().equals(other.nameKey()))
                .findFirst()
                .map(other -> entities.find(Customer.class, other.id(), LockModeType.PESSIMISTIC_WRITE))
                .orElseGet(() ->
                        there.size() == 1 ? newcomer(there.values().iterator().next(), fresh) : null);
    }

    private Customer newcomer(KnownCustomer other, Customer fresh) {
        String name = PersonName.of(fresh).shown().orElse(null);
        String otherName = other.person().shown().orElse(null);
        if (name != null && otherName != null && !name.equals(otherName)) {
            return null;
        }
        Customer there = entities.find(Customer.class, other.id(), LockModeType.PESSIMISTIC_WRITE);
        return there.createdAt().isBefore(fresh.createdAt().minus(MEANWHILE)) ? null : there;
    }

    private void keepFindable(Customer customer) {
        List<Long> scopes = new ArrayList<>(offices.of(customer.id()));
        scopes.add(Sight.companyScope(customer.companyId()));
        terms.replace(customer.id(), scopes, SearchTerms.of(customer));
    }
}
