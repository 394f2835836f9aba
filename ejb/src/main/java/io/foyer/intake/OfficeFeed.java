package io.foyer.intake;

import io.foyer.office.Directory;
import io.foyer.office.NewsRow;
import io.foyer.platform.Json;
import io.foyer.platform.OfficeEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @EJB
    private Directory directory;

    @Inject
    private CommunicationRows rows;

    /** The latest state of everything that changed after {@code after}, ascending; at most {@code limit}. */
    public List<OfficeEvent> after(long officeId, long after, int limit) {
        List<OfficeEvent> events = new ArrayList<>();
        rows.rows(entities.createQuery(
                                "select c from Communication c where c.officeId = :office and c.sequence > :after"
                                        + " order by c.sequence",
                                Communication.class)
                        .setParameter("office", officeId)
                        .setParameter("after", after)
                        .setMaxResults(limit)
                        .getResultList())
                .forEach(
                        row -> events.add(new OfficeEvent(officeId, row.sequence(), "communication", Json.write(row))));
        news(officeId, after, limit)
                .forEach(row -> events.add(new OfficeEvent(officeId, row.sequence(), "news", Json.write(row))));
        directory
                .office(officeId)
                .filter(office -> office.sequence() > after)
                .ifPresent(office ->
                        events.add(new OfficeEvent(officeId, office.sequence(), "office", Json.write(office))));
        events.sort(Comparator.comparingLong(OfficeEvent::sequence));
        return events.size() > limit ? events.subList(0, limit) : events;
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

    private List<NewsRow> news(long officeId, long after, int limit) {
        return entities.createQuery(
                        "select new io.foyer.office.NewsRow(n.id, n.changeSequence, n.officeId, n.title, n.body,"
                                + " u.displayName, n.publishedAt,"
                                + " case when n.withdrawnAt is null then false else true end)"
                                + " from News n join User u on u.id = n.authorId"
                                + " where n.officeId = :office and n.changeSequence > :after order by n.changeSequence",
                        NewsRow.class)
                .setParameter("office", officeId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }
}
