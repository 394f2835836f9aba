package io.foyer.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Tells an adapter which of its calls intake still holds for running, so that it can say that they ended. */
@ApplicationScoped
public class OpenCalls {

    private static final Duration LONGEST = Duration.ofDays(2);
    private static final int MOST = 5_000;

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** The external ids of a connection's calls without an end, of the last two days and at most 5,000. */
    @Transactional
    public Set<String> of(long connectionId) {
        return new HashSet<>(entities.createQuery(
                        "select c.externalId from Communication c where c.connectionId = :connection"
                                + " and c.times.endedAt is null and c.channel = :call and c.times.startedAt > :since",
                        String.class)
                .setParameter("connection", connectionId)
                .setParameter("call", Channel.CALL)
                .setParameter("since", clock.instant().minus(LONGEST))
                .setMaxResults(MOST)
                .getResultList());
    }
}
