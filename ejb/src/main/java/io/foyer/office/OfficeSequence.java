package io.foyer.office;

import io.foyer.platform.TransactionConnections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gives each change of an office its number. The office's row stays locked until the transaction ends, so the order of
 * numbers is the order of commits and nobody who reads "after N" can miss a slower one. Ask for it last, after the locks
 * of customers and cards; only rows that nobody changes without it, communications and news, are written after it.
 */
@ApplicationScoped
public class OfficeSequence {

    private static final String NEXT =
            "update office_sequence set latest = last_insert_id(latest + ?) where office_id = ?";

    private static final String ADVANCE = "insert into office_sequence (office_id, latest)"
            + " select wanted.office_id, wanted.count from"
            + " (select cast(? as signed) as office_id, cast(? as signed) as count%s) as wanted"
            + " on duplicate key update latest = latest + wanted.count";

    private static final String LATEST = "select office_id, latest from office_sequence where office_id in (?%s)";

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private TransactionConnections database;

    /** The next number of this office; needs a running transaction. One round trip: the driver brings the number back. */
    public long next(long officeId) {
        return next(officeId, 1);
    }

    /** The first of so many numbers of this office, which follow each other. */
    public long next(long officeId, int count) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(NEXT, Statement.RETURN_GENERATED_KEYS)) {
            update.setInt(1, count);
            update.setLong(2, officeId);
            update.executeUpdate();
            try (ResultSet number = update.getGeneratedKeys()) {
                number.next();
                return number.getLong(1) - count + 1;
            }
        } catch (SQLException fault) {
            throw new PersistenceException("No number for a change of office " + officeId, fault);
        }
    }

    /**
     * The first of so many numbers of each of several offices. They are asked for by their ids' order, so that no two wait
     * crosswise, and by two round trips, however many they are.
     */
    public Map<Long, Long> next(Map<Long, Integer> counts) {
        if (counts.size() == 1) {
            Map.Entry<Long, Integer> only = counts.entrySet().iterator().next();
            return new TreeMap<>(Map.of(only.getKey(), next(only.getKey(), only.getValue())));
        }
        SortedMap<Long, Integer> wanted = new TreeMap<>(counts);
        try (Connection connection = database.getConnection()) {
            advance(connection, wanted);
            Map<Long, Long> numbers = latest(connection, wanted.keySet());
            wanted.forEach((office, count) -> numbers.merge(office, 1L - count, Long::sum));
            return numbers;
        } catch (SQLException fault) {
            throw new PersistenceException("No numbers for changes of offices " + wanted.keySet(), fault);
        }
    }

    /** Locks one row after the other in the order given, and no others, as an update of a list of rows might. */
    private static void advance(Connection connection, SortedMap<Long, Integer> counts) throws SQLException {
        String more = " union all select ?, ?".repeat(counts.size() - 1);
        try (PreparedStatement advance = connection.prepareStatement(ADVANCE.formatted(more))) {
            int place = 1;
            for (Map.Entry<Long, Integer> one : counts.entrySet()) {
                advance.setLong(place++, one.getKey());
                advance.setLong(place++, one.getValue());
            }
            advance.executeUpdate();
        }
    }

    private static Map<Long, Long> latest(Connection connection, Set<Long> offices) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(LATEST.formatted(", ?".repeat(offices.size() - 1)))) {
            int place = 1;
            for (long office : offices) {
                select.setLong(place++, office);
            }
            Map<Long, Long> latest = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    latest.put(row.getLong(1), row.getLong(2));
                }
            }
            return latest;
        }
    }

    /** Waits until whoever draws a number of this office is done, and lets nobody else draw one until the transaction ends. */
    public void hold(long officeId) {
        entities.createNativeQuery("select latest from office_sequence where office_id = ? for update")
                .setParameter(1, officeId)
                .getSingleResult();
    }

    /** The number of the office's latest committed change. */
    public long latest(long officeId) {
        return ((Number) entities.createNativeQuery("select latest from office_sequence where office_id = ?")
                        .setParameter(1, officeId)
                        .getSingleResult())
                .longValue();
    }
}
