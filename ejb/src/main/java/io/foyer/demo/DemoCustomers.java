package io.foyer.demo;

import io.foyer.customer.CustomerService;
import io.foyer.office.Caller;
import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import io.foyer.office.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Adds demo customers, some at a time, so that no transaction grows large. */
@Stateless
@PermitAll
@RunAs(Role.THE_SYSTEM)
public class DemoCustomers {

    @EJB
    private CustomerService customers;

    @EJB
    private Directory directory;

    /** Adds the customers of these numbers, all or none; the office of each goes by his number. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void add(long companyId, int from, int to) {
        List<Long> offices = directory.officeIds(companyId);
        for (int number = from; number < to; number++) {
            long office = Persona.office(number, offices);
            customers.saveFor(
                    clerk(companyId, office), null, Persona.number(number).values(), office);
        }
    }

    private Caller clerk(long companyId, long office) {
        OfficeRow place = directory.office(office).orElseThrow();
        return new Caller(
                0,
                0,
                "demo",
                "Demo",
                companyId,
                office,
                Set.of(office),
                Role.SYSTEM,
                0,
                null,
                place.country(),
                ZoneId.of(place.timeZone()),
                Locale.forLanguageTag(place.locale()),
                "auto");
    }
}
