package io.foyer.intake;

import io.foyer.office.Caller;
import io.foyer.office.Directory;
import io.foyer.office.OfficeSequence;
import io.foyer.platform.Json;
import io.foyer.platform.OfficeEvent;
import io.foyer.platform.OfficeEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * The way in which one communication comes to be or changes, in the transaction of whoever does it: under the office's next
 * number, held as it is committed by now, and told to the office once that is committed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CommunicationChanges {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private OfficeSequence sequence;

    @Inject
    private CommunicationRows rows;

    @Inject
    private OfficeEvents offices;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    /** For features whose communications go on: something in it is new; {@code status} may be null for no other. */
    public void goesOn(long communicationId, CommunicationStatus status) {
        change(entities.find(Communication.class, communicationId), communication -> {
            if (status != null) {
                communication.become(status);
            }
            if (status == CommunicationStatus.COMPLETED || status == CommunicationStatus.ABANDONED) {
                communication.times().end(clock.instant());
            }
        });
    }

    /** Keeps one that nobody else knows yet. */
    CommunicationRow add(Communication communication) {
        communication.changedAt(sequence.next(communication.officeId()));
        entities.persist(communication);
        return tell(communication);
    }

    /** Does a step, which may refuse by what it finds. Whatever is locked besides is locked before. */
    CommunicationRow change(Communication communication, Consumer<Communication> step) {
        long number = sequence.next(communication.officeId());
        entities.refresh(communication, LockModeType.PESSIMISTIC_WRITE);
        step.accept(communication);
        communication.changedAt(number);
        return tell(communication);
    }

    private CommunicationRow tell(Communication communication) {
        entities.flush();
        CommunicationRow row = rows.row(communication);
        offices.publish(
                new OfficeEvent(communication.officeId(), communication.sequence(), "communication", Json.write(row)));
        return row;
    }

    /** Who has the entry, by name. */
    String takerOf(Communication communication) {
        return directory
                .person(communication.takenBy())
                .map(Caller::displayName)
                .orElse("Somebody");
    }
}
