package io.foyer.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Gives each change of an office its number. The office's row stays locked until the transaction ends, so the order of
 * numbers is the order of commits and nobody who reads "after N" can miss a slower one. Ask for it last.
 */
@ApplicationScoped
public class OfficeSequence {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    /** The next number of this office; needs a running transaction. */
    public long next(long officeId) {
        entities.createNativeQuery("update office_sequence set latest = last_insert_id(latest + 1) where office_id = ?")
                .setParameter(1, officeId)
                .executeUpdate();
        return ((Number) entities.createNativeQuery("select last_insert_id()").getSingleResult()).longValue();
    }

    /** The number of the office's latest committed change. */
    public long latest(long officeId) {
        return ((Number) entities.createNativeQuery("select latest from office_sequence where office_id = ?")
                        .setParameter(1, officeId)
                        .getSingleResult())
                .longValue();
    }
}
