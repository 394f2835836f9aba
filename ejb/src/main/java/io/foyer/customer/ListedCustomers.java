package io.foyer.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The customers of a list at once, for features whose rows name them and that have checked who may see the rows. */
@ApplicationScoped
public class ListedCustomers {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    /** Those customers by id, for their names. */
    public Map<Long, Customer> of(Collection<Long> ids) {
        return found("select c from Customer c where c.id in :ids", ids);
    }

    /** Those customers by id, with their numbers and addresses. */
    public Map<Long, Customer> reachable(Collection<Long> ids) {
        return found("select distinct c from Customer c left join fetch c.contactPoints where c.id in :ids", ids);
    }

    private Map<Long, Customer> found(String query, Collection<Long> ids) {
        Map<Long, Customer> customers = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery(query, Customer.class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(customer -> customers.put(customer.id(), customer));
        }
        return customers;
    }
}
