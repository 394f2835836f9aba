package io.foyer.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads customers; every query is bound to a company, and to the offices of who asks where he is bound to them. */
@ApplicationScoped
class CustomerRepository {

    /** Named, with its limit as a hint, because a limit set on a query makes its SQL anew at each call. */
    static final String BY_CONTACT_IN_COMPANY = "Customer.byContactInCompany";

    static final String BY_CONTACT_IN_OFFICE = "Customer.byContactInOffice";

    static final String FACT = "select new io.foyer.customer.CustomerFact(c.id, c.givenName, c.middleName,"
            + " c.familyName, c.organisation, c.street, c.city, c.postalCode, c.unit, c.nameKey,"
            + " p.kind, p.label, p.matchKey, p.shown, p.extension, p.position, o.officeId, o.lastContactAt)";
    static final String FROM = " from Customer c left join ContactPoint p on p.customer = c";
    static final String IN_COMPANY = " left join CustomerOffice o on o.customerId = c.id";
    static final String IN_OFFICE = " join CustomerOffice o on o.customerId = c.id and o.officeId = :office";
    static final String HAVING_CONTACT = ", ContactPoint m where m.customer = c and m.companyId = :company"
            + " and m.kind = :kind and m.matchKey = :key order by m.id";

    private static final String HAVING_ANY_CONTACT = ", ContactPoint m where m.customer = c and m.companyId = :company"
            + " and m.kind in :kinds and m.matchKey in :keys";

    /** EclipseLink's name for the limit. */
    static final String MOST_ROWS = "eclipselink.jdbc.max-rows";

    /** Lines read of the customers behind one number, the first who had it first: enough for a firm's, and still few. */
    static final String MOST_LINES = "2000";

    private static final int LINES = Integer.parseInt(MOST_LINES);

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    /** Who has this number or address and lies within sight, with the offices within sight; one query. */
    List<KnownCustomer> havingContact(Sight sight, ContactKind kind, String matchKey) {
        TypedQuery<CustomerFact> query = byContact(sight)
                .setParameter("company", sight.companyId())
                .setParameter("kind", kind)
                .setParameter("key", matchKey);
        return KnownCustomer.gather(within(sight, query).getResultList());
    }

    /** Who of the whole company has each of these numbers and addresses; one query, but where there are firms among them. */
    Map<String, List<KnownCustomer>> havingContacts(long companyId, Map<String, ContactKind> keys) {
        if (keys.size() < 2) {
            return eachHavingContact(companyId, keys);
        }
        List<CustomerFact> facts = entities.createQuery(
                        FACT + FROM + IN_COMPANY + HAVING_ANY_CONTACT, CustomerFact.class)
                .setParameter("company", companyId)
                .setParameter("kinds", Set.copyOf(keys.values()))
                .setParameter("keys", keys.keySet())
                .setMaxResults(LINES)
                .getResultList();
        if (facts.size() == LINES) {
            return eachHavingContact(companyId, keys);
        }
        List<KnownCustomer> found = KnownCustomer.gather(facts);
        Map<String, List<KnownCustomer>> byKey = new HashMap<>();
        keys.forEach((key, kind) -> byKey.put(
                key,
                found.stream()
                        .filter(one -> one.reachableAt(kind, key).isPresent())
                        .toList()));
        return byKey;
    }

    private Map<String, List<KnownCustomer>> eachHavingContact(long companyId, Map<String, ContactKind> keys) {
        Map<String, List<KnownCustomer>> byKey = new HashMap<>();
        keys.forEach((key, kind) -> byKey.put(key, havingContact(Sight.whole(companyId), kind, key)));
        return byKey;
    }

    private TypedQuery<CustomerFact> byContact(Sight sight) {
        if (sight.wholeCompany()) {
            return entities.createNamedQuery(BY_CONTACT_IN_COMPANY, CustomerFact.class);
        }
        return sight.offices().size() == 1
                ? entities.createNamedQuery(BY_CONTACT_IN_OFFICE, CustomerFact.class)
                : entities.createQuery(FACT + FROM + known(sight) + HAVING_CONTACT, CustomerFact.class)
                        .setMaxResults(LINES);
    }

    private static String known(Sight sight) {
        if (sight.wholeCompany()) {
            return IN_COMPANY;
        }
        // One office is not a list of one: the statement stays the same text and is made only once.
        return sight.offices().size() == 1
                ? IN_OFFICE
                : " join CustomerOffice o on o.customerId = c.id and o.officeId in :offices";
    }

    private static TypedQuery<CustomerFact> within(Sight sight, TypedQuery<CustomerFact> query) {
        if (sight.wholeCompany()) {
            return query;
        }
        return sight.offices().size() == 1
                ? query.setParameter("office", sight.offices().iterator().next())
                : query.setParameter("offices", sight.offices());
    }

    /** By which of these names anybody of the company goes. */
    Set<String> knownNames(long companyId, Collection<String> nameKeys) {
        return known(
                "select distinct name_key from customer where company_id = ? and name_key in (", companyId, nameKeys);
    }

    private Set<String> known(String query, long companyId, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        Query select = entities.createNativeQuery(query + "?" + ", ?".repeat(keys.size() - 1) + ")")
                .setParameter(1, companyId);
        int place = 2;
        for (String key : keys) {
            select.setParameter(place++, key);
        }
        Set<String> found = new HashSet<>();
        List<?> rows = select.getResultList();
        rows.forEach(key -> found.add((String) key));
        return found;
    }

    /** Who goes by this name in the whole company. */
    List<Long> havingName(long companyId, String nameKey, int most) {
        return entities.createQuery(
                        "select c.id from Customer c where c.companyId = :company and c.nameKey = :key", Long.class)
                .setParameter("company", companyId)
                .setParameter("key", nameKey)
                .setMaxResults(most)
                .getResultList();
    }

    /** Whom somebody would look for first: the latest contacts of his offices, or the company's newest customers. */
    List<Long> latest(Sight sight, int most) {
        if (sight.wholeCompany()) {
            return entities.createQuery(
                            "select c.id from Customer c where c.companyId = :company order by c.id desc", Long.class)
                    .setParameter("company", sight.companyId())
                    .setMaxResults(most)
                    .getResultList();
        }
        return entities.createQuery(
                        "select o.customerId from CustomerOffice o where o.officeId in :offices"
                                + " order by o.lastContactAt desc, o.customerId desc",
                        Long.class)
                .setParameter("offices", sight.offices())
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of these customers within sight, with the offices within sight. */
    List<KnownCustomer> read(Sight sight, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        TypedQuery<CustomerFact> query = entities.createQuery(
                        FACT + FROM + known(sight) + " where c.companyId = :company and c.id in :ids",
                        CustomerFact.class)
                .setParameter("company", sight.companyId())
                .setParameter("ids", ids);
        return KnownCustomer.gather(within(sight, query).getResultList());
    }

    /** The customer himself, or null where there is none within sight. */
    Customer find(Sight sight, long id, LockModeType lock) {
        Customer customer = entities.find(Customer.class, id, lock);
        boolean seen = customer != null
                && customer.companyId() == sight.companyId()
                && (sight.wholeCompany() || !officesOf(id, sight.offices()).isEmpty());
        return seen ? customer : null;
    }

    private List<Long> officesOf(long customerId, Set<Long> among) {
        return entities.createQuery(
                        "select o.officeId from CustomerOffice o where o.customerId = :id and o.officeId in :offices",
                        Long.class)
                .setParameter("id", customerId)
                .setParameter("offices", among)
                .getResultList();
    }
}
