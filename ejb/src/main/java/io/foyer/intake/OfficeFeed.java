package io.foyer.intake;

import io.foyer.office.ChangeSource;
import io.foyer.office.NewsRow;
import io.foyer.office.Office;
import io.foyer.office.OfficeRow;
import io.foyer.office.OfficeSequence;
import io.foyer.platform.Json;
import io.foyer.platform.OfficeEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An office's changes as its streams send them, read from the record: for whoever was away, and where the topic lost one.
 * It asks for no caller: a stream is bound to its offices when it is opened.
 */
@Stateless
@PermitAll
public class OfficeFeed {

    private static final String NEWS = "select new io.foyer.office.NewsRow(n.id, n.changeSequence, n.officeId, n.title,"
            + " n.body, u.displayName, n.publishedAt, case when n.withdrawnAt is null then false else true end)"
            + " from News n join User u on u.id = n.authorId"
            + " where n.officeId = :office and n.changeSequence > :after and n.changeSequence <= :latest"
            + " order by n.changeSequence";

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private OfficeSequence sequence;

    @Inject
    private CommunicationRows rows;

    @Inject
    @Any
    private Instance<ChangeSource> others;

    /**
     * Changes of an office in its order.
     *
     * @param events the latest state of what changed, ascending
     * @param reached nothing up to this number is missing
     * @param more whether further changes follow
     */
    public record Changes(List<OfficeEvent> events, long reached, boolean more) {}

    /** The latest state of everything that changed after {@code after}; at most {@code limit} at a time. */
    public Changes after(long officeId, long after, int limit) {
        // Each query sees what is committed at its own moment: none may see further than the first.
        long latest = Math.max(after, sequence.latest(officeId));
        List<OfficeEvent> events = new ArrayList<>();
        rows.rows(between(
                                "select c from Communication c where c.officeId = :office and c.sequence > :after"
                                        + " and c.sequence <= :latest order by c.sequence",
                                Communication.class,
                                officeId,
                                after,
                                latest)
                        .setMaxResults(limit)
                        .getResultList())
                .forEach(
                        row -> events.add(new OfficeEvent(officeId, row.sequence(), "communication", Json.write(row))));
        between(NEWS, NewsRow.class, officeId, after, latest)
                .setMaxResults(limit)
                .getResultList()
                .forEach(row -> events.add(new OfficeEvent(officeId, row.sequence(), "news", Json.write(row))));
        between(
                        "select o from Office o where o.id = :office and o.changeSequence > :after"
                                + " and o.changeSequence <= :latest",
                        Office.class,
                        officeId,
                        after,
                        latest)
                .getResultList()
                .forEach(office -> events.add(new OfficeEvent(
                        officeId, office.changeSequence(), "office", Json.write(OfficeRow.of(office)))));
        others.forEach(source -> events.addAll(source.between(officeId, after, latest, limit)));
        events.sort(Comparator.comparingLong(OfficeEvent::sequence));
        if (events.size() < limit) {
            return new Changes(events, latest, false);
        }
        List<OfficeEvent> page = List.copyOf(events.subList(0, limit));
        return new Changes(page, page.get(limit - 1).sequence(), true);
    }

    private <T> TypedQuery<T> between(String query, Class<T> type, long officeId, long after, long latest) {
        return entities.createQuery(query, type)
                .setParameter("office", officeId)
                .setParameter("after", after)
                .setParameter("latest", latest);
    }

    /** The number of the latest committed change of each of these offices. */
    public Map<Long, Long> latest(Collection<Long> offices) {
        Map<Long, Long> latest = new HashMap<>();
        for (Object row : entities.createNativeQuery("select office_id, latest from office_sequence")
                .getResultList()) {
            Object[] columns = (Object[]) row;
            long office = ((Number) columns[0]).longValue();
            if (offices.contains(office)) {
                latest.put(office, ((Number) columns[1]).longValue());
            }
        }
        return latest;
    }
}
