package io.foyer.office;

import io.foyer.platform.Json;
import io.foyer.platform.OfficeEvent;
import io.foyer.platform.OfficeEvents;
import io.foyer.shared.Conflict;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/** The offices a caller sees; an administrator changes their name, hours and habits, and every open page follows at once. */
@Stateless
@RolesAllowed({
    Role.AGENTS,
    Role.SUPERVISORS,
    Role.MANAGERS,
    Role.TECHNICIANS,
    Role.MARKETERS,
    Role.ADMINISTRATORS,
    Role.OPERATORS,
    Role.PROGRAMS
})
public class OfficeService {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_HOURS = 400;

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @EJB
    private CurrentCaller current;

    @Inject
    private OfficeSequence sequence;

    @Inject
    private OfficeEvents events;

    @Inject
    private Event<RoutingChanged> changed;

    /** The offices within the caller's sight, by name. */
    public List<OfficeRow> offices() {
        return entities.createQuery("select o from Office o where o.id in :offices order by o.name", Office.class)
                .setParameter("offices", current.get().offices())
                .getResultStream()
                .map(OfficeRow::of)
                .toList();
    }

    /** One office; {@link NotFound} outside the caller's sight. */
    public OfficeRow office(long id) {
        return OfficeRow.of(visible(id));
    }

    /** The number of the latest committed change of an office: where a stream begins. */
    public long latestSequence(long officeId) {
        visible(officeId);
        return sequence.latest(officeId);
    }

    /** Changes an office; {@link Conflict} where somebody changed it since the caller read it. */
    @RolesAllowed(Role.ADMINISTRATORS)
    public OfficeRow change(long id, OfficeChange change) {
        List<FieldFault> faults = faultsOf(change);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        Office office = visible(id);
        entities.lock(office, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(office);
        if (office.version() != change.version()) {
            throw new Conflict("The office was changed meanwhile: it is now called " + office.name());
        }
        office.change(change, sequence.next(id));
        entities.flush();
        OfficeRow row = OfficeRow.of(office);
        events.publish(new OfficeEvent(id, row.sequence(), "office", Json.write(row)));
        changed.fire(new RoutingChanged());
        return row;
    }

    private static List<FieldFault> faultsOf(OfficeChange change) {
        List<FieldFault> faults = new ArrayList<>();
        if (change.name() == null
                || change.name().isBlank()
                || change.name().strip().length() > LONGEST_NAME) {
            faults.add(new FieldFault("name", "Give a name of 1 to " + LONGEST_NAME + " characters"));
        }
        if (change.openingHours() == null || change.openingHours().length() > LONGEST_HOURS) {
            faults.add(new FieldFault("openingHours", "Write at most " + LONGEST_HOURS + " characters"));
        }
        return faults;
    }

    private Office visible(long id) {
        Caller caller = current.get();
        Office office = caller.sees(id) ? entities.find(Office.class, id) : null;
        if (office == null) {
            throw new NotFound("There is no office " + id);
        }
        return office;
    }
}
