package io.foyer.demo;

import io.foyer.customer.CustomerImport;
import io.foyer.office.Directory;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Adds demo customers, some at a time, so that no transaction grows large. */
@Stateless
@PermitAll
public class DemoCustomers {

    @Inject
    private CustomerImport customers;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    /** Adds the customers of these numbers, all or none, as they stood before their history; the office goes by the number. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void add(long companyId, int from, int to) {
        List<Long> offices = directory.officeIds(companyId);
        Instant before = clock.instant().minus(DemoHistory.SPAN);
        for (int number = from; number < to; number++) {
            long office = Persona.office(number, offices);
            customers.add(new CustomerImport.Newcomer(
                    companyId, "US", Persona.number(number).values(), Map.of(office, before)));
        }
    }
}
