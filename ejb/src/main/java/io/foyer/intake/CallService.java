package io.foyer.intake;

import io.foyer.customer.CrossReference;
import io.foyer.customer.Match;
import io.foyer.office.Directory;
import io.foyer.office.Line;
import io.foyer.office.OfficeRow;
import io.foyer.office.OfficeSequence;
import io.foyer.office.Role;
import io.foyer.office.Sender;
import io.foyer.platform.Json;
import io.foyer.platform.OfficeEvent;
import io.foyer.platform.OfficeEvents;
import io.foyer.shared.CallerId;
import io.foyer.shared.PhoneNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps one event of a call and works out anew where the call stands: who called, which advertisement brought it, whose
 * office sees it. One transaction; a second copy of an event changes nothing and tells nobody (IN-12).
 */
@Stateless
@RolesAllowed(Role.THE_SYSTEM)
public class CallService {

    private static final Logger LOG = Logger.getLogger(CallService.class.getName());

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private Directory directory;

    @Inject
    private CrossReference crossReference;

    @Inject
    private OfficeSequence sequence;

    @Inject
    private CommunicationRows rows;

    @Inject
    private OfficeEvents offices;

    @Inject
    private IntakeTimes times;

    /** Records one event; {@link Unprocessable} for a sender nobody registered or who was revoked. */
    public void record(CallEventMessage message) {
        times.recording(() -> keep(message));
    }

    private void keep(CallEventMessage message) {
        Sender sender = directory
                .sender(message.connectionId())
                .orElseThrow(
                        () -> new Unprocessable("No connection " + message.connectionId() + " is registered", null));
        List<CallEvent> events = eventsOfCall(message);
        boolean isNew = events.isEmpty();
        Communication communication = isNew
                ? new Communication(sender.companyId(), message)
                : entities.find(Communication.class, events.get(0).communicationId());
        CallEvent known = events.stream()
                .filter(event -> event.isSameEvent(message))
                .findFirst()
                .orElse(null);
        if (known != null && !known.yieldsTo(message)) {
            return;
        }
        if (known != null) {
            known.become(message);
        }
        List<CallEventMessage> all =
                new ArrayList<>(events.stream().map(CallEvent::message).toList());
        if (known == null) {
            all.add(message);
        }
        communication.hasEvent(message);
        long officeBefore = communication.officeId();
        Long customerBefore = communication.customerId();
        Match match = settle(communication, sender, CallLife.of(all));
        // Customer before sequence, as everywhere: whoever saves his card at this instant locks in the same order.
        if (communication.customerId() != null
                && (!communication.customerId().equals(customerBefore) || officeBefore != communication.officeId())) {
            crossReference.knownIn(
                    sender.companyId(),
                    communication.customerId(),
                    communication.officeId(),
                    communication.times().startedAt());
        }
        Map<Long, Long> numbers = sequence.next(
                officeBefore == 0
                        ? Set.of(communication.officeId())
                        : new HashSet<>(List.of(officeBefore, communication.officeId())));
        communication.changedAt(numbers.get(communication.officeId()));
        if (isNew) {
            entities.persist(communication);
            entities.flush();
        }
        if (known == null) {
            entities.persist(new CallEvent(communication.id(), message));
        }
        entities.flush();
        publish(rows.row(communication, match), numbers);
        LOG.log(Level.FINE, "communication={0} call={1}:{2} event={3}", new Object[] {
            communication.id(), message.connectionId(), message.externalId(), message.kind()
        });
    }

    /** Tells the office; and the one that had the call before its dialled number was known, so that it drops it. */
    private void publish(CommunicationRow row, Map<Long, Long> numbers) {
        String json = Json.write(row);
        numbers.forEach((office, number) -> offices.publish(new OfficeEvent(office, number, "communication", json)));
    }

    /** Brings the communication into the state its events add up to; tells who was recognised anew, if anybody. */
    private Match settle(Communication communication, Sender sender, CallLife life) {
        String country = directory.countryOf(sender.companyId());
        PhoneNumber own = PhoneNumber.lookUp(life.ownNumber(), country).orElse(null);
        if (communication.officeId() == 0 || !Objects.equals(communication.dnisRaw(), life.ownNumber())) {
            Line line = life.callingExtension()
                    .map(extension -> directory.lineOfExtension(sender.companyId(), extension))
                    .orElseGet(() -> directory.line(sender.companyId(), own));
            communication.arriveOn(line, life.ownNumber(), own);
        }
        String officeCountry = directory
                .office(communication.officeId())
                .map(OfficeRow::country)
                .orElse(country);
        CallerId caller = CallerId.read(life.customerNumber(), officeCountry, life.callerName());
        String numberBefore = communication.caller().e164();
        String nameBefore = communication.caller().name();
        communication.become(life, caller);
        boolean undecided = communication.takenBy() == null && communication.cardId() == null;
        boolean tellsMore = !Objects.equals(numberBefore, communication.caller().e164())
                || !Objects.equals(nameBefore, communication.caller().name());
        if (undecided && tellsMore) {
            Match match = crossReference.byCaller(sender.companyId(), communication.officeId(), caller);
            communication.matched(match);
            return match;
        }
        return Match.NOBODY;
    }

    /** Asked first and by its own: of a new call, which is every third event, there is nothing to read. */
    private List<CallEvent> eventsOfCall(CallEventMessage message) {
        return entities.createQuery(
                        "select e from CallEvent e, Communication c where e.key.communicationId = c.id"
                                + " and c.connectionId = :connection and c.externalId = :external",
                        CallEvent.class)
                .setParameter("connection", message.connectionId())
                .setParameter("external", message.externalId())
                .getResultList();
    }
}
