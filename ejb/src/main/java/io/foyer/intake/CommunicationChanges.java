package io.foyer.intake;

import io.foyer.office.Caller;
import io.foyer.office.Directory;
import io.foyer.platform.Json;
import io.foyer.platform.OfficeEvent;
import io.foyer.platform.OfficeEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The last steps of every change that a person makes to an entry: lock it as it is committed, number it, tell the office. */
@ApplicationScoped
class CommunicationChanges {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private CommunicationRows rows;

    @Inject
    private OfficeEvents offices;

    @Inject
    private Directory directory;

    /** Reads an entry anew and holds it; ask for the office's next number before. */
    void lock(Communication communication) {
        entities.refresh(communication, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps the change under its number and tells the office after the commit. */
    CommunicationRow keep(Communication communication, long number) {
        communication.changedAt(number);
        entities.flush();
        CommunicationRow row = rows.row(communication);
        offices.publish(new OfficeEvent(communication.officeId(), number, "communication", Json.write(row)));
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
