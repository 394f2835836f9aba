package io.foyer.office;

import io.foyer.platform.InstantColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each program's key was last used: remembered at every request, and written down now and then, so that none waits for it. */
@ApplicationScoped
public class KeyUses {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private Clock clock;

    private final Map<Long, Instant> unwritten = new ConcurrentHashMap<>();

    /** Somebody came in by this key just now. */
    public void used(long keyId) {
        unwritten.put(keyId, clock.instant());
    }

    /** The later of what is written of a key and what is not yet; null for never. */
    Instant latest(long keyId, Instant written) {
        Instant here = unwritten.get(keyId);
        return here == null || (written != null && written.isAfter(here)) ? written : here;
    }

    boolean isUnwritten() {
        return !unwritten.isEmpty();
    }

    /** Writes down what is not yet; another node's later use stands. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void write() {
        Map.copyOf(unwritten).forEach((keyId, at) -> {
            entities.createNativeQuery(
                            "update api_key set last_used_at = greatest(coalesce(last_used_at, ?), ?) where id = ?")
                    .setParameter(1, InstantColumn.text(at))
                    .setParameter(2, InstantColumn.text(at))
                    .setParameter(3, keyId)
                    .executeUpdate();
            unwritten.remove(keyId, at);
        });
    }
}
