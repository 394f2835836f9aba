package io.foyer.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The terms customers are found by: one row for each term in the company's scope and in that of each office that knows
 * the customer, so that every search is one range of the primary key.
 */
@ApplicationScoped
class TermRepository {

    private static final int ROWS_AT_ONCE = 500;

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    private record Row(long scope, String term) {}

    /** Brings a customer's rows to exactly these terms in these scopes. Whoever calls holds the customer's row. */
    void replace(long customerId, Collection<Long> scopes, Collection<String> terms) {
        Set<Row> wanted = new LinkedHashSet<>();
        scopes.forEach(scope -> terms.forEach(term -> wanted.add(new Row(scope, term))));
        Set<Row> present = present(customerId);
        List<Row> missing =
                wanted.stream().filter(row -> !present.contains(row)).toList();
        present.removeAll(wanted);
        Set<String> gone = new HashSet<>();
        present.forEach(row -> gone.add(row.term()));
        delete(customerId, gone);
        for (int from = 0; from < missing.size(); from += ROWS_AT_ONCE) {
            insert(customerId, missing.subList(from, Math.min(from + ROWS_AT_ONCE, missing.size())));
        }
    }

    private Set<Row> present(long customerId) {
        Set<Row> rows = new LinkedHashSet<>();
        List<?> found = entities.createNativeQuery("select scope, term from customer_term where customer_id = ?")
                .setParameter(1, customerId)
                .getResultList();
        for (Object row : found) {
            Object[] columns = (Object[]) row;
            rows.add(new Row(((Number) columns[0]).longValue(), (String) columns[1]));
        }
        return rows;
    }

    private void delete(long customerId, Set<String> terms) {
        if (!terms.isEmpty()) {
            Query query = entities.createNativeQuery(
                            "delete from customer_term where customer_id = ? and term in (" + marks(terms.size()) + ")")
                    .setParameter(1, customerId);
            int at = 2;
            for (String term : terms) {
                query.setParameter(at++, term);
            }
            query.executeUpdate();
        }
    }

    private void insert(long customerId, List<Row> rows) {
        Query query = entities.createNativeQuery("insert ignore into customer_term (scope, term, customer_id) values "
                + String.join(",", Collections.nCopies(rows.size(), "(?,?,?)")));
        int at = 1;
        for (Row row : rows) {
            query.setParameter(at++, row.scope());
            query.setParameter(at++, row.term());
            query.setParameter(at++, customerId);
        }
        query.executeUpdate();
    }

    /** Makes a customer's terms those of one more scope, as they stand in the company's. */
    void copy(long customerId, long fromScope, long toScope) {
        entities.createNativeQuery("insert ignore into customer_term (scope, term, customer_id)"
                        + " select ?, term, customer_id from customer_term where customer_id = ? and scope = ?")
                .setParameter(1, toScope)
                .setParameter(2, customerId)
                .setParameter(3, fromScope)
                .executeUpdate();
    }

    /** The first customers, in the order of the terms, with a term that begins so; one may come twice. */
    List<Long> beginningWith(long scope, String beginning, int mostRows) {
        return ids(entities.createNativeQuery(
                        "select customer_id from customer_term where scope = ? and term like ? escape '!'"
                                + " order by term limit " + mostRows)
                .setParameter(1, scope)
                .setParameter(2, pattern(beginning)));
    }

    /** Those of these customers who have a term that begins so. */
    Set<Long> beginningWith(long scope, String beginning, Collection<Long> among) {
        Query query = entities.createNativeQuery("select distinct customer_id from customer_term"
                        + " force index (ix_customer_term_customer) where scope = ? and term like ? escape '!'"
                        + " and customer_id in (" + marks(among.size()) + ")")
                .setParameter(1, scope)
                .setParameter(2, pattern(beginning));
        int at = 3;
        for (Long id : among) {
            query.setParameter(at++, id);
        }
        return new LinkedHashSet<>(ids(query));
    }

    /** How many rows begin so; no more than {@code most} are counted. */
    int rowsBeginningWith(long scope, String beginning, int most) {
        Object count = entities.createNativeQuery("select count(*) from (select 1 from customer_term"
                        + " where scope = ? and term like ? escape '!' limit " + most + ") counted")
                .setParameter(1, scope)
                .setParameter(2, pattern(beginning))
                .getSingleResult();
        return ((Number) count).intValue();
    }

    /** Customers with every one of the beginnings among their terms, looked for in the first rows of the first only. */
    Set<Long> beginningWithAll(long scope, List<String> beginnings, int rowsOfFirst, int mostRows) {
        StringBuilder statement = new StringBuilder("select t0.customer_id from (select customer_id from customer_term"
                + " where scope = ? and term like ? escape '!' order by term limit " + rowsOfFirst + ") t0");
        for (int i = 1; i < beginnings.size(); i++) {
            statement.append((" straight_join customer_term t%d force index (ix_customer_term_customer)"
                            + " on t%d.customer_id = t0.customer_id and t%d.scope = ? and t%d.term like ? escape '!'")
                    .replace("%d", Integer.toString(i)));
        }
        Query query = entities.createNativeQuery(
                statement.append(" limit ").append(mostRows).toString());
        int at = 1;
        for (String beginning : beginnings) {
            query.setParameter(at++, scope);
            query.setParameter(at++, pattern(beginning));
        }
        return new LinkedHashSet<>(ids(query));
    }

    private static List<Long> ids(Query query) {
        List<Long> ids = new ArrayList<>();
        for (Object id : query.getResultList()) {
            ids.add(((Number) id).longValue());
        }
        return ids;
    }

    private static String pattern(String beginning) {
        return beginning.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }
}
