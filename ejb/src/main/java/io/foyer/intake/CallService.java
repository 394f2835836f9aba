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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Keeps events of calls and works out anew where each call stands: who called, which advertisement brought it, whose
 * office sees it. One transaction; a second copy of an event changes nothing and tells nobody (IN-12).
 */
@Stateless
@RolesAllowed(Role.THE_SYSTEM)
public class CallService {

    private static final Logger LOG = Logger.getLogger(CallService.class.getName());

    @Inject
    private Directory directory;

    @Inject
    private CallRecords calls;

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

    /** Records events, each of another call, all or none; {@link Unprocessable} for a sender nobody registered or who was revoked. */
    public void record(List<CallEventMessage> messages) {
        times.recording(() -> keep(messages));
    }

    private void keep(List<CallEventMessage> messages) {
        Map<Long, Long> companies = companiesOf(messages);
        List<CallChange> changes = calls.changes(messages, companies).stream()
                .filter(CallChange::takeUp)
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        recognise(changes.stream().filter(this::settle).toList());
        noteCustomers(changes);
        List<Map<Long, Long>> numbers = number(changes);
        calls.keep(changes);
        List<CommunicationRow> shown =
                rows.rows(changes.stream().map(CallChange::communication).toList(), namesOf(changes));
        for (int i = 0; i < shown.size(); i++) {
            publish(shown.get(i), numbers.get(i));
        }
    }

    private Map<Long, Long> companiesOf(List<CallEventMessage> messages) {
        Map<Long, Long> companies = new HashMap<>();
        for (CallEventMessage message : messages) {
            long connection = message.connectionId();
            Sender sender = directory
                    .sender(connection)
                    .orElseThrow(() -> new Unprocessable("No connection " + connection + " is registered", null));
            companies.put(connection, sender.companyId());
        }
        return companies;
    }

    /** Customers before numbers, as everywhere: nobody who locks both waits crosswise. */
    private void noteCustomers(List<CallChange> changes) {
        changes.stream()
                .filter(CallChange::reachesCustomer)
                .collect(Collectors.groupingBy(
                        change -> change.communication().companyId(),
                        TreeMap::new,
                        Collectors.mapping(CallChange::contact, Collectors.toList())))
                .forEach(crossReference::knownIn);
    }

    /** Gives each change its number in each office that is told of it. */
    private List<Map<Long, Long>> number(List<CallChange> changes) {
        Map<Long, Integer> counts = new HashMap<>();
        changes.forEach(change -> change.offices().forEach(office -> counts.merge(office, 1, Integer::sum)));
        Map<Long, Long> next = sequence.next(counts);
        List<Map<Long, Long>> numbers = new ArrayList<>();
        for (CallChange change : changes) {
            Map<Long, Long> own = new HashMap<>();
            change.offices().forEach(office -> own.put(office, next.merge(office, 1L, Long::sum) - 1));
            change.communication().changedAt(own.get(change.communication().officeId()));
            numbers.add(own);
        }
        return numbers;
    }

    /** Of the customers that were just found the names are not read again. */
    private static Map<Long, String> namesOf(List<CallChange> changes) {
        Map<Long, String> names = new HashMap<>();
        changes.forEach(change ->
                change.match().certain().ifPresent(customer -> names.put(customer.customerId(), customer.name())));
        return names;
    }

    private void publish(CommunicationRow row, Map<Long, Long> numbers) {
        String json = Json.write(row);
        numbers.forEach((office, number) -> offices.publish(new OfficeEvent(office, number, "communication", json)));
        LOG.log(Level.FINE, "communication={0} call={1} status={2}", new Object[] {
            row.id(), row.externalId(), row.status()
        });
    }

    /** Brings the communication into the state its events add up to; tells whether they say more of who is behind it. */
    private boolean settle(CallChange change) {
        Communication communication = change.communication();
        CallLife life = change.life();
        String country = directory.countryOf(communication.companyId());
        PhoneNumber own = PhoneNumber.lookUp(life.ownNumber(), country).orElse(null);
        if (communication.officeId() == 0 || !Objects.equals(communication.dnisRaw(), life.ownNumber())) {
            Line line = life.callingExtension()
                    .map(extension -> directory.lineOfExtension(communication.companyId(), extension))
                    .orElseGet(() -> directory.line(communication.companyId(), own));
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
        change.calls(caller);
        boolean undecided = communication.takenBy() == null && communication.cardId() == null;
        return undecided
                && (!Objects.equals(numberBefore, communication.caller().e164())
                        || !Objects.equals(nameBefore, communication.caller().name()));
    }

    private void recognise(List<CallChange> changes) {
        changes.stream()
                .collect(Collectors.groupingBy(change -> change.communication().companyId()))
                .forEach((company, calls) -> {
                    List<Match> matches = crossReference.byClues(
                            company, calls.stream().map(CallChange::sighting).toList());
                    for (int i = 0; i < calls.size(); i++) {
                        calls.get(i).matched(matches.get(i));
                    }
                });
    }
}
