package io.foyer.web.card;

import io.foyer.card.CardOpening;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Begins a card that no communication led to: somebody walked in, or an agent chose the customer himself. */
@RequestScoped
class BlankOpening {

    private static final String USUAL_TEMPLATE = "multihousing.guest-card";

    @EJB
    private CurrentCaller current;

    @Inject
    private Clock clock;

    /**
     * An opening with the facts of this moment.
     *
     * @param template null for the usual one
     */
    CardOpening of(long officeId, Long customerId, String template) {
        Caller caller = current.get();
        ZonedDateTime now = clock.instant().atZone(caller.zone());
        LocalTime time = now.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        Map<String, String> facts = new HashMap<>();
        facts.put("date", now.toLocalDate().toString());
        facts.put("time", time.toString());
        facts.put("takenBy", caller.displayName());
        if (customerId == null) {
            facts.put("channel", "walk-in");
        }
        return new CardOpening(
                caller.companyId(), officeId, template == null ? USUAL_TEMPLATE : template, null, customerId, facts);
    }
}
