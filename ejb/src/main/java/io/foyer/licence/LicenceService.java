package io.foyer.licence;

import io.foyer.office.CurrentCaller;
import io.foyer.office.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Reads driver's licences for whoever may fill cards. It keeps and logs nothing. */
@Stateless
@RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS, Role.PROGRAMS})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LicenceService {

    @EJB
    private CurrentCaller current;

    @Inject
    private Clock clock;

    /**
     * Reads what a reader of magnetic stripes or barcodes typed (IN-5, AAMVA). The licence's number is masked to its last
     * four characters; keeping it is not built.
     *
     * @param typed one swipe or scan, also repeated, with its tracks in any order; {@link LicenceRefused} where it gives
     *     nothing, is a payment card (ISO/IEC 7813), or is of two cards
     */
    public LicenceReading read(String typed) {
        LocalDate today = LocalDate.now(clock.withZone(current.get().zone()));
        return new LicenceReader(today).read(typed).reading();
    }
}
