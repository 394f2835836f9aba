package io.foyer.intake;

import io.foyer.platform.InstantColumn;
import io.foyer.platform.TransactionConnections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The calls and their events as they are kept; several are read and written by as many statements as one. */
@ApplicationScoped
class CallRecords {

    private static final String KEEP =
            "insert into call_event (communication_id, kind, leg, happened_at, accepted_at, body)"
                    + " values (?, ?, ?, ?, ?, ?)";

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private TransactionConnections database;

    /** A call, by the id its sender gave it. */
    record Call(long connectionId, String externalId) {

        static Call of(CallEventMessage message) {
            return new Call(message.connectionId(), message.externalId());
        }
    }

    /**
     * What these events change of their calls, each of another call.
     *
     * @param companies whose the calls are, by connection
     */
    List<CallChange> changes(List<CallEventMessage> messages, Map<Long, Long> companies) {
        Map<Long, List<CallEvent>> events = messages.stream()
                .collect(Collectors.groupingBy(
                        CallEventMessage::connectionId,
                        Collectors.mapping(CallEventMessage::externalId, Collectors.toSet())))
                .entrySet()
                .stream()
                .flatMap(sender -> events(sender.getKey(), sender.getValue()).stream())
                .collect(Collectors.groupingBy(CallEvent::communicationId));
        Map<Call, Communication> kept = communications(events.keySet());
        return messages.stream()
                .map(message -> {
                    Communication call = kept.get(Call.of(message));
                    return call == null
                            ? new CallChange(
                                    message,
                                    new Communication(companies.get(message.connectionId()), message),
                                    List.of())
                            : new CallChange(message, call, events.get(call.id()));
                })
                .toList();
    }

    /** Asked first and by its own: of a new call, which is every third event, there is nothing to read. */
    private List<CallEvent> events(long connectionId, Set<String> externalIds) {
        return entities.createQuery(
                        "select e from CallEvent e, Communication c where e.key.communicationId = c.id"
                                + " and c.connectionId = :connection and c.externalId in :external",
                        CallEvent.class)
                .setParameter("connection", connectionId)
                .setParameter("external", externalIds)
                .getResultList();
    }

    private Map<Call, Communication> communications(Set<Long> ids) {
        Map<Call, Communication> found = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery("select c from Communication c where c.id in :ids", Communication.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(one -> found.put(new Call(one.connectionId(), one.externalId()), one));
        }
        return found;
    }

    /** Keeps what was changed. */
    void keep(Collection<CallChange> changes) {
        changes.stream().filter(CallChange::isNewCall).forEach(change -> entities.persist(change.communication()));
        entities.flush();
        keepEvents(changes.stream().filter(CallChange::isNewEvent).toList());
    }

    private void keepEvents(List<CallChange> changes) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(KEEP)) {
            for (CallChange change : changes) {
                CallEvent event = new CallEvent(change.communication().id(), change.message());
                insert.setLong(1, event.communicationId());
                insert.setString(2, event.kind().name());
                insert.setString(3, event.leg());
                insert.setString(4, InstantColumn.text(event.happenedAt()));
                insert.setString(5, InstantColumn.text(event.acceptedAt()));
                insert.setString(6, event.body());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException fault) {
            throw new PersistenceException("A call's event was not kept", fault);
        }
    }
}
