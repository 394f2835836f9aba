package io.foyer.card;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.PackReader;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Shows a template that is still being shaped as the card it will be; nothing of it is ever kept. */
@Stateless
@RolesAllowed(Role.ADMINISTRATORS)
public class PreviewService {

    private static final String CALLER = "+13125550142";
    private static final String DIALLED = "+13125550100";
    private static final String SOURCE = "Chicago Tribune";
    private static final String SECONDS = "94";

    @EJB
    private CurrentCaller current;

    @Inject
    private CardReader reader;

    @Inject
    private Clock clock;

    /**
     * A new card of this template, as a call would open it.
     *
     * @param body the template's text without faults
     * @param customerId whose call it is, or null for somebody unknown
     */
    public OpenCard card(String key, String body, Long customerId) {
        Caller caller = current.get();
        CardTemplate template = PackReader.template(key, body);
        ZonedDateTime now = clock.instant().atZone(caller.zone());
        Map<String, String> facts = Map.of(
                "trackingNumber",
                DIALLED,
                "source",
                SOURCE,
                "date",
                now.toLocalDate().toString(),
                "time",
                now.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
                "duration",
                SECONDS,
                "channel",
                "call",
                "callerNumber",
                CALLER,
                "takenBy",
                caller.displayName());
        CardOpening opening = new CardOpening(caller.companyId(), caller.officeId(), key, null, customerId, facts);
        return reader.fill(opening, "preview", template, caller);
    }
}
