package io.foyer.intake;

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

/** For features whose communications go on: says that one changed, in the transaction of whoever changed it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Conversations {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private OfficeSequence sequence;

    @Inject
    private CommunicationRows rows;

    @Inject
    private OfficeEvents offices;

    @Inject
    private Clock clock;

    /** Gives the communication the office's next number and tells the office; {@code status} may be null for no other. */
    public void changed(long communicationId, CommunicationStatus status) {
        Communication communication = entities.find(Communication.class, communicationId);
        long next = sequence.next(communication.officeId());
        entities.refresh(communication, LockModeType.PESSIMISTIC_WRITE);
        if (status != null) {
            communication.become(status);
            if (status == CommunicationStatus.COMPLETED || status == CommunicationStatus.ABANDONED) {
                communication.times().end(clock.instant());
            }
        }
        communication.changedAt(next);
        entities.flush();
        offices.publish(
                new OfficeEvent(communication.officeId(), next, "communication", Json.write(rows.row(communication))));
    }
}
