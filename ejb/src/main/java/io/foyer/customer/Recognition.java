package io.foyer.customer;

import io.foyer.office.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the customer of whom somebody types: as the cross-reference does for a communication, within what he may see. */
@ApplicationScoped
class Recognition {

    @Inject
    private CrossReference crossReference;

    @Inject
    private CustomerRepository customers;

    @Inject
    private Clock clock;

    List<Candidate> matching(Caller caller, Map<String, String> typed, long officeId) {
        long office = caller.officesFor(officeId).iterator().next();
        List<Candidate> found = crossReference
                .byClues(caller.companyId(), office, Clues.of(typed, caller.country()))
                .candidates();
        Set<Long> seen =
                customers
                        .read(
                                Sight.of(caller, null),
                                found.stream().map(Candidate::customerId).toList())
                        .stream()
                        .map(KnownCustomer::id)
                        .collect(Collectors.toSet());
        return found.stream()
                .filter(one -> seen.contains(one.customerId()) || one.isReached())
                .map(one -> seen.contains(one.customerId()) ? one : one.withoutDetails())
                .toList();
    }

    void recognise(Caller caller, long customerId, Map<String, String> typed, long officeId) {
        boolean leadsToHim = matching(caller, typed, officeId).stream()
                .anyMatch(one -> one.customerId() == customerId && one.isReached() && !one.knownHere());
        if (leadsToHim) {
            crossReference.knownIn(caller.companyId(), customerId, officeId, clock.instant());
        }
    }
}
