package io.foyer.intake;

import io.foyer.customer.CrossReference;
import io.foyer.customer.Match;
import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import io.foyer.office.OfficeSequence;
import io.foyer.office.Role;
import io.foyer.office.Sender;
import io.foyer.platform.Json;
import io.foyer.platform.OfficeEvent;
import io.foyer.platform.OfficeEvents;
import io.foyer.shared.CallerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/**
 * Keeps what came in whole, finds out who it is from and tells the office, in the transaction of the caller or in one of its
 * own; a second copy changes nothing and tells nobody (IN-12).
 */
@Stateless
@RolesAllowed(Role.THE_SYSTEM)
public class EntryService {

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
    private Answers answers;

    @Inject
    private OfficeEvents offices;

    /** Records an entry; {@link Unprocessable} for a door nobody registered or which was closed. Gives its id. */
    public long record(EntryMessage entry) {
        return record(entry, EntryFiling.OPEN);
    }

    /**
     * Records an entry that belongs to a conversation.
     *
     * @param customerId who it is from, where the conversation tells, else null
     * @param cardId the card the conversation is filed on, or null
     */
    public long record(EntryMessage entry, Long customerId, Long cardId) {
        return record(entry, new EntryFiling(customerId, cardId, null, CommunicationStatus.NEW));
    }

    /** Records what one office passes on to another of its company; whose it may be is the feature's to check. */
    @RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS, Role.PROGRAMS})
    public long pass(EntryMessage entry, EntryFiling filing) {
        return record(entry, filing);
    }

    /** Records an entry whose door tells where it belongs. */
    public long record(EntryMessage entry, EntryFiling filing) {
        Sender sender = directory
                .sender(entry.connectionId())
                .orElseThrow(() -> new Unprocessable("No connection " + entry.connectionId() + " is registered", null));
        OfficeRow office = directory
                .office(entry.officeId())
                .orElseThrow(() -> new Unprocessable("There is no office " + entry.officeId(), null));
        Optional<Communication> known = find(entry);
        if (known.isPresent()) {
            return known.get().id();
        }
        CallerId caller = CallerId.read(entry.senderPhone(), office.country(), entry.senderName());
        Communication communication = new Communication(sender.companyId(), office.id(), entry, caller);
        communication.become(filing.status());
        communication.warns(filing.warning());
        communication.opensOn(filing.cardTemplate());
        if (filing.customerId() == null) {
            Match match = crossReference.byClues(
                    sender.companyId(),
                    office.id(),
                    Answers.clues(caller, entry.senderEmail(), entry.senderName(), entry.answers()));
            communication.matched(match);
        } else {
            communication.belongsTo(filing.customerId(), filing.cardId());
        }
        if (communication.customerId() != null) {
            crossReference.knownIn(
                    sender.companyId(), communication.customerId(), office.id(), communication.acceptedAt());
        }
        communication.changedAt(sequence.next(office.id()));
        entities.persist(communication);
        entities.flush();
        answers.keep(communication.id(), entry);
        offices.publish(new OfficeEvent(
                office.id(), communication.sequence(), "communication", Json.write(rows.row(communication))));
        return communication.id();
    }

    private Optional<Communication> find(EntryMessage entry) {
        return entities.createQuery(
                        "select c from Communication c where c.connectionId = :connection and c.externalId = :external",
                        Communication.class)
                .setParameter("connection", entry.connectionId())
                .setParameter("external", entry.externalId())
                .getResultStream()
                .findFirst();
    }
}
