package io.foyer.licence;

import io.foyer.customer.CustomerService;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Role;
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads driver's licences for whoever may fill cards, and keeps the numbers of customers where the company turned that on
 * (IN-5). No number is ever logged, and none is given out but to who asks for it by {@link #number}.
 */
@Stateless
@RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS, Role.PROGRAMS})
public class LicenceService {

    private static final Logger LOG = Logger.getLogger(LicenceService.class.getName());

    @EJB
    private CurrentCaller current;

    @EJB
    private CustomerService customers;

    @Inject
    private LicenceNumbers numbers;

    @Inject
    private Clock clock;

    /**
     * Reads what a reader of magnetic stripes or barcodes typed (IN-5, AAMVA). The licence's number is masked to its last
     * four characters; where the company keeps numbers the whole comes sealed, for {@link #keep}.
     *
     * @param typed one swipe or scan, also repeated, with its tracks in any order; {@link LicenceRefused} where it gives
     *     nothing, is a payment card (ISO/IEC 7813), or is of two cards
     */
    public LicenceReading read(String typed) {
        Caller caller = current.get();
        LocalDate today = LocalDate.now(clock.withZone(caller.zone()));
        Licence licence = new LicenceReader(today).read(typed);
        return licence.number() == null || !numbers.isKeeping(caller.companyId())
                ? licence.reading()
                : licence.reading().keeping(numbers.sealedReading(licence.number(), caller.companyId()));
    }

    /**
     * Keeps the number of a reading for a customer, in place of one that was kept before. {@link Conflict} where the company
     * keeps none, {@link Invalid} for what is no reading, {@link NotFound} for a customer out of sight.
     */
    public void keep(long customerId, String reading) {
        Caller caller = current.get();
        customers.profile(customerId);
        if (!numbers.isKeeping(caller.companyId())) {
            throw new Conflict("Your company keeps no numbers of licences");
        }
        String number = numbers.openedReading(reading == null ? "" : reading, caller.companyId())
                .orElseThrow(() -> new Invalid("keep", "Send what a reading gave as keep"));
        numbers.put(customerId, caller.companyId(), number, caller.userId(), clock.instant());
    }

    /** Whether a customer's licence is kept; the number is masked. */
    public Optional<KeptLicence> kept(long customerId) {
        customers.profile(customerId);
        return numbers.find(customerId).map(kept -> new KeptLicence(Licence.masked(kept.number()), kept.at()));
    }

    /** The whole number, for who is responsible; that he asked is logged, the number is not. {@link NotFound} where none is kept. */
    @RolesAllowed({Role.SUPERVISORS, Role.MANAGERS})
    public String number(long customerId) {
        customers.profile(customerId);
        String number = numbers.find(customerId)
                .orElseThrow(() -> new NotFound("No licence of customer " + customerId + " is kept"))
                .number();
        LOG.log(Level.INFO, "User {0} was shown the number of the licence of customer {1}", new Object[] {
            String.valueOf(current.get().userId()), String.valueOf(customerId)
        });
        return number;
    }

    /** Whether the caller's company keeps numbers. */
    @RolesAllowed(Role.ADMINISTRATORS)
    public boolean keepsNumbers() {
        return numbers.isKeeping(current.get().companyId());
    }

    /** Keeps numbers from now on, or no more: then all that are kept are deleted. {@link Invalid} where none can be sealed. */
    @RolesAllowed(Role.ADMINISTRATORS)
    public void keepNumbers(boolean keeps) {
        if (keeps && !numbers.canKeep()) {
            throw new Invalid("keeps", "Numbers cannot be kept yet: the operator has to set FOYER_SECRETS_KEY");
        }
        numbers.keep(current.get().companyId(), keeps);
    }
}
