package io.foyer.demo;

import io.foyer.customer.Customer;
import io.foyer.customer.CustomerService;
import io.foyer.office.Caller;
import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import io.foyer.office.Role;
import io.foyer.platform.FoyerDatabase;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

/** Adds demo customers with their history, some at a time, so that no transaction grows large. */
@Stateless
@PermitAll
@RunAs(Role.THE_SYSTEM)
public class DemoCustomers {

    @Resource(lookup = FoyerDatabase.JNDI)
    private DataSource database;

    @EJB
    private CustomerService customers;

    @EJB
    private Directory directory;

    @Inject
    private Clock clock;

    /** Adds the customers of these numbers, all or none; the office of each goes by his number. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void add(long companyId, int from, int to) throws SQLException {
        List<Long> offices = directory.officeIds(companyId);
        List<DemoHistory.Owner> owners = new ArrayList<>();
        for (int number = from; number < to; number++) {
            long office = offices.get(number % 2 == 0 ? 0 : number % offices.size());
            Persona persona = Persona.number(number);
            Customer customer = customers.saveFor(clerk(companyId, office), null, persona.values(), office);
            owners.add(new DemoHistory.Owner(number, customer.id(), office, persona.e164()));
        }
        try (Connection connection = database.getConnection()) {
            new DemoHistory(connection, companyId, clock.instant()).write(owners);
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
