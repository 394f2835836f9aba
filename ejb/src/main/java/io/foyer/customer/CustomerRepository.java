package io.foyer.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Reads customers; every query is bound to a company, and to the offices of who asks where he is bound to them. */
@ApplicationScoped
class CustomerRepository {

    private static final String FACT = "select new io.foyer.customer.CustomerFact(c.id, c.givenName, c.middleName,"
            + " c.familyName, c.organisation, c.street, c.city, c.postalCode, c.unit, c.nameKey,"
            + " p.kind, p.label, p.matchKey, p.shown, p.extension, o.officeId, o.lastContactAt)"
            + " from Customer c left join ContactPoint p on p.customer = c"
            + " left join CustomerOffice o on o.customerId = c.id";
    private static final String IN_ORDER = " order by c.id, p.kind desc, p.position, p.id";
    private static final String WITHIN =
            " and exists (select k from CustomerOffice k" + " where k.customerId = %s and k.officeId in :offices)";

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    /** Who has this number or address, in the whole company. */
    List<Long> havingContact(long companyId, ContactKind kind, String matchKey, int most) {
        return having(companyId, kind, matchKey, "").setMaxResults(most).getResultList();
    }

    /** Who has this number or address and lies within sight. */
    List<Long> havingContact(Sight sight, ContactKind kind, String matchKey, int most) {
        if (sight.wholeCompany()) {
            return havingContact(sight.companyId(), kind, matchKey, most);
        }
        return having(sight.companyId(), kind, matchKey, WITHIN.formatted("p.customer.id"))
                .setParameter("offices", sight.offices())
                .setMaxResults(most)
                .getResultList();
    }

    private TypedQuery<Long> having(long companyId, ContactKind kind, String matchKey, String condition) {
        return entities.createQuery(
                        "select p.customer.id from ContactPoint p"
                                + " where p.companyId = :company and p.kind = :kind and p.matchKey = :key" + condition,
                        Long.class)
                .setParameter("company", companyId)
                .setParameter("kind", kind)
                .setParameter("key", matchKey);
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

    /** All of these customers, with every office that knows them. */
    List<KnownCustomer> read(long companyId, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : KnownCustomer.gather(facts(companyId, ids, FACT).getResultList());
    }

    /** Those of these customers within sight, with the offices within sight. */
    List<KnownCustomer> read(Sight sight, Collection<Long> ids) {
        if (sight.wholeCompany() || ids.isEmpty()) {
            return read(sight.companyId(), ids);
        }
        String inSight = FACT.replace(
                " left join CustomerOffice o on ", " join CustomerOffice o on o.officeId in :offices and ");
        return KnownCustomer.gather(facts(sight.companyId(), ids, inSight)
                .setParameter("offices", sight.offices())
                .getResultList());
    }

    private TypedQuery<CustomerFact> facts(long companyId, Collection<Long> ids, String select) {
        return entities.createQuery(
                        select + " where c.companyId = :company and c.id in :ids" + IN_ORDER, CustomerFact.class)
                .setParameter("company", companyId)
                .setParameter("ids", ids);
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
