package io.foyer.web.card;

import io.foyer.card.CardChoice;
import io.foyer.card.CardOpening;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Directory;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Begins a card that no communication led to: somebody walked in, or an agent chose the customer himself. */
@RequestScoped
class BlankOpening {

    private static final Pattern VISIT = Pattern.compile("[0-9a-f-]{36}");

    @EJB
    private CurrentCaller current;

    @Inject
    private CardChoice choice;

    @Inject
    private Clock clock;

    @Inject
    private Directory directory;

    /**
     * An opening with the facts of this moment.
     *
     * @param template null for the usual one
     * @param visit the visit that was begun before, or null
     */
    CardOpening of(long officeId, Long customerId, String template, String visit) {
        Caller caller = current.get();
        ZonedDateTime now = clock.instant().atZone(zoneOf(officeId, caller));
        LocalTime time = now.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        Map<String, String> facts = new HashMap<>();
        facts.put("date", now.toLocalDate().toString());
        facts.put("time", time.toString());
        facts.put("takenBy", caller.displayName());
        if (customerId == null) {
            facts.put("channel", "walk-in");
            facts.put(
                    "visit",
                    visit != null && VISIT.matcher(visit).matches()
                            ? visit
                            : UUID.randomUUID().toString());
        }
        return new CardOpening(
                caller.companyId(),
                officeId,
                template == null ? choice.of(caller.companyId(), officeId, null, null) : template,
                null,
                customerId,
                facts);
    }

    private ZoneId zoneOf(long officeId, Caller caller) {
        return directory
                .office(officeId)
                .map(office -> ZoneId.of(office.timeZone()))
                .orElse(caller.zone());
    }
}
