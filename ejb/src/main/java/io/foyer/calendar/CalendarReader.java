package io.foyer.calendar;

import io.foyer.office.Caller;
import io.foyer.office.Directory;
import io.foyer.office.Tokens;
import io.foyer.shared.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Reads calendars for whoever has their address; programs that show calendars cannot sign in. */
@Stateless
@PermitAll
public class CalendarReader {

    private static final Duration LOOKED_BACK = Duration.ofDays(30);
    private static final int MOST = 1_000;

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private Directory directory;

    @Inject
    @Any
    private Instance<CalendarSource> sources;

    @Inject
    private Clock clock;

    /**
     * The calendar behind a token, as iCalendar; {@link NotFound} for one that nobody has, and once its person is switched
     * off.
     *
     * @param site where Foyer's pages are, for links into it
     */
    public String read(String token, String site) {
        Caller person = entities.createQuery(
                        "select f from CalendarFeed f where f.tokenHash = :digest", CalendarFeed.class)
                .setParameter("digest", Tokens.digest(token))
                .getResultStream()
                .findFirst()
                .flatMap(feed -> directory.person(feed.userId()))
                .orElseThrow(() -> new NotFound("There is no such calendar"));
        Instant now = clock.instant();
        List<CalendarEntry> entries = sources.stream()
                .flatMap(source -> source.entriesOf(person, now.minus(LOOKED_BACK), MOST).stream())
                .sorted(Comparator.comparing(CalendarEntry::start))
                .limit(MOST)
                .toList();
        return CalendarText.of(person.displayName(), entries, site, now);
    }
}
