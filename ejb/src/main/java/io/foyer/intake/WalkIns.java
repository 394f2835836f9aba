package io.foyer.intake;

import io.foyer.card.Card;
import io.foyer.card.CardSaved;
import io.foyer.office.Caller;
import io.foyer.office.Directory;
import io.foyer.shared.CallerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * Makes a visit a communication like every other, when the card of somebody who walked in is saved: it stands in the office's
 * list and on his timeline, done by whoever received him (IN-5). One visit is one communication, however often it is saved.
 */
@ApplicationScoped
class WalkIns {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private InnerDoors doors;

    @Inject
    private Directory directory;

    @Inject
    private CommunicationChanges changes;

    @Inject
    private Clock clock;

    void record(CardSaved saved, Caller caller) {
        String visit = saved.facts().get("visit");
        if (visit == null) {
            return;
        }
        long door = doors.within(caller.companyId(), InnerDoors.WALK_IN);
        String externalId = "visit-" + visit;
        if (isKnown(door, externalId)) {
            return;
        }
        Instant now = clock.instant();
        EntryMessage entry = new EntryMessage(
                EntryMessage.SCHEMA,
                Channel.WALK_IN,
                door,
                externalId,
                saved.officeId(),
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                began(saved, now));
        CallerId nobody = CallerId.read(null, caller.country(), null);
        Communication communication = new Communication(caller.companyId(), saved.officeId(), entry, nobody);
        communication.takenBy(caller.userId(), now);
        communication.belongsTo(saved.customerId(), saved.cardId());
        communication.become(CommunicationStatus.COMPLETED);
        communication.times().end(now);
        changes.add(communication);
        entities.find(Card.class, saved.cardId()).beganWith(communication.id());
        entities.flush();
    }

    private boolean isKnown(long door, String externalId) {
        return entities.createQuery(
                                "select count(c) from Communication c where c.connectionId = :door and c.externalId = :id",
                                Long.class)
                        .setParameter("door", door)
                        .setParameter("id", externalId)
                        .getSingleResult()
                > 0;
    }

    /** When he came: the card's first moment, in the office's zone. */
    private Instant began(CardSaved saved, Instant now) {
        ZoneId zone = ZoneId.of(directory.office(saved.officeId()).orElseThrow().timeZone());
        try {
            return LocalDate.parse(saved.facts().getOrDefault("date", ""))
                    .atTime(LocalTime.parse(saved.facts().getOrDefault("time", "")))
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeParseException untold) {
            return now;
        }
    }
}
