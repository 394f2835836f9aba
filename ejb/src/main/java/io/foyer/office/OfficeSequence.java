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

    /** The first of so many numbers of each of several offices, asked for by their ids' order, so that no two wait crosswise. */
    public Map<Long, Long> next(Map<Long, Integer> counts) {
        Map<Long, Long> numbers = new TreeMap<>();
        new TreeMap<>(counts).forEach((office, count) -> numbers.put(office, next(office, count)));
        return numbers;
    }

    /** The number of the office's latest committed change. */
    public long latest(long officeId) {
        return ((Number) entities.createNativeQuery("select latest from office_sequence where office_id = ?")
                        .setParameter(1, officeId)
                        .getSingleResult())
                .longValue();
    }
}
