package io.foyer.intake;

import io.foyer.office.RoutingChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Doors within a company, through which entries come that no system sends; each is made when it is first used. */
@ApplicationScoped
public class InnerDoors {

    /** Cards from office to office. */
    public static final String TRANSFER = "TRANSFER";

    /** People who come to the front desk at an agreed time. */
    public static final String FRONT_DESK = "FRONT_DESK";

    /** People who come in unannounced. */
    public static final String WALK_IN = "WALK_IN";

    private record Door(long companyId, String kind) {}

    /** Those seen committed: who asks again needs no second connection beside that of his own transaction. */
    private final Map<Door, Long> known = new ConcurrentHashMap<>();

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private Event<RoutingChanged> changed;

    /** The connection's id; committed when this returns, so that everybody knows the sender. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long of(long companyId, String kind) {
        Door door = new Door(companyId, kind);
        Long id = known.get(door);
        if (id != null) {
            return id;
        }
        List<?> found = find(companyId, kind);
        if (found.isEmpty()) {
            return idOf(companyId, kind);
        }
        known.put(door, ((Number) found.get(0)).longValue());
        return known.get(door);
    }

    /**
     * The same, made in the transaction at hand where there is none: that one may hold the company's row, for which
     * another transaction would wait in vain.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    long within(long companyId, String kind) {
        return idOf(companyId, kind);
    }

    private long idOf(long companyId, String kind) {
        List<?> found = find(companyId, kind);
        if (found.isEmpty()) {
            entities.createNativeQuery(
                            "insert into connection (company_id, kind, name) values (?, ?, ?) on duplicate key update id = id")
                    .setParameter(1, companyId)
                    .setParameter(2, kind)
                    .setParameter(3, kind)
                    .executeUpdate();
            found = find(companyId, kind);
            changed.fire(new RoutingChanged());
        }
        return ((Number) found.get(0)).longValue();
    }

    private List<?> find(long companyId, String kind) {
        return entities.createNativeQuery("select id from connection where company_id = ? and kind = ? and name = ?")
                .setParameter(1, companyId)
                .setParameter(2, kind)
                .setParameter(3, kind)
                .getResultList();
    }
}
