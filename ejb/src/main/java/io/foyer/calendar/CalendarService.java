package io.foyer.calendar;

import io.foyer.office.CurrentCaller;
import io.foyer.office.Role;
import io.foyer.office.Tokens;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** A person's calendar feed: opened under an address that is shown once, and closed at will. */
@Stateless
@RolesAllowed({
    Role.AGENTS,
    Role.SUPERVISORS,
    Role.MANAGERS,
    Role.TECHNICIANS,
    Role.MARKETERS,
    Role.ADMINISTRATORS,
    Role.OPERATORS
})
public class CalendarService {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @EJB
    private CurrentCaller current;

    @Inject
    private Clock clock;

    /** Opens the caller's feed under a new address and gives its token, which is kept nowhere; the one before ends. */
    public String open() {
        long user = current.get().userId();
        CalendarFeed feed = entities.find(CalendarFeed.class, user, LockModeType.PESSIMISTIC_WRITE);
        if (feed == null) {
            feed = new CalendarFeed(user);
        }
        String token = Tokens.fresh();
        feed.open(Tokens.digest(token), clock.instant());
        entities.merge(feed);
        return token;
    }

    /** Closes the caller's feed: its address leads nowhere any more. */
    public void close() {
        CalendarFeed feed = entities.find(CalendarFeed.class, current.get().userId());
        if (feed != null) {
            entities.remove(feed);
        }
    }

    /** Since when the caller's feed is open; empty where it is not. */
    public Optional<Instant> openSince() {
        return Optional.ofNullable(
                        entities.find(CalendarFeed.class, current.get().userId()))
                .map(CalendarFeed::createdAt);
    }
}
