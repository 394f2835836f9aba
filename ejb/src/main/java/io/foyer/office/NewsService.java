package io.foyer.office;

import io.foyer.platform.Json;
import io.foyer.platform.OfficeEvent;
import io.foyer.platform.OfficeEvents;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** News from an administrator to one office or to all of the company; shown at once on every open page. */
@Stateless
@RolesAllowed({
    Role.AGENTS,
    Role.SUPERVISORS,
    Role.MANAGERS,
    Role.TECHNICIANS,
    Role.MARKETERS,
    Role.ADMINISTRATORS,
    Role.OPERATORS,
    Role.PROGRAMS
})
public class NewsService {

    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_BODY = 4000;
    private static final int SHOWN = 50;
    private static final String ROW =
            "select new io.foyer.office.NewsRow(n.id, n.changeSequence, n.officeId, n.title, n.body, u.displayName,"
                    + " n.publishedAt, case when n.withdrawnAt is null then false else true end)"
                    + " from News n join User u on u.id = n.authorId where n.officeId in :offices ";

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @EJB
    private CurrentCaller current;

    @Inject
    private OfficeSequence sequence;

    @Inject
    private OfficeEvents events;

    @Inject
    private Clock clock;

    /** What is to be read now, newest first. */
    public List<NewsRow> current(Long officeId) {
        return entities.createQuery(
                        ROW + "and n.withdrawnAt is null order by n.publishedAt desc, n.id desc", NewsRow.class)
                .setParameter("offices", current.get().officesFor(officeId))
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /**
     * Publishes to one office, or to every office of the company where {@code officeId} is null.
     *
     * @return one row for each office reached
     */
    @RolesAllowed(Role.ADMINISTRATORS)
    public List<NewsRow> publish(Long officeId, String title, String body) {
        List<FieldFault> faults = new ArrayList<>();
        if (title == null || title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            faults.add(new FieldFault("title", "Give a title of 1 to " + LONGEST_TITLE + " characters"));
        }
        if (body == null || body.isBlank() || body.strip().length() > LONGEST_BODY) {
            faults.add(new FieldFault("body", "Write a text of 1 to " + LONGEST_BODY + " characters"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        Caller caller = current.get();
        Set<Long> inOrder = new TreeSet<>(caller.officesFor(officeId));
        List<NewsRow> rows = new ArrayList<>();
        for (long office : inOrder) {
            News news = new News(caller, office, title.strip(), body.strip(), clock.instant(), sequence.next(office));
            entities.persist(news);
            entities.flush();
            rows.add(publish(caller.displayName(), news));
        }
        return rows;
    }

    /** Takes a news item off every screen; it stays in the record. */
    @RolesAllowed(Role.ADMINISTRATORS)
    public void withdraw(long id) {
        Caller caller = current.get();
        News news = entities.find(News.class, id);
        if (news == null || !caller.sees(news.officeId())) {
            throw new NotFound("There is no news item " + id);
        }
        news.withdraw(clock.instant(), sequence.next(news.officeId()));
        publish(caller.displayName(), news);
    }

    private NewsRow publish(String author, News news) {
        NewsRow row = new NewsRow(
                news.id(),
                news.changeSequence(),
                news.officeId(),
                news.title(),
                news.body(),
                author,
                news.publishedAt(),
                news.isWithdrawn());
        events.publish(new OfficeEvent(news.officeId(), news.changeSequence(), "news", Json.write(row)));
        return row;
    }
}
