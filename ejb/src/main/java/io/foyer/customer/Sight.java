package io.foyer.customer;

import io.foyer.office.Caller;
import io.foyer.office.Role;
import java.util.List;
import java.util.Set;

/**
 * Which customers somebody may see: those known in one of his offices, or all of the company.
 *
 * @param offices never empty unless {@code wholeCompany}
 */
record Sight(long companyId, Set<Long> offices, boolean wholeCompany) {

    /** What the caller sees, narrowed to one office where he asks for one. */
    static Sight of(Caller caller, Long office) {
        Set<Long> offices = caller.officesFor(office);
        return new Sight(caller.companyId(), offices, office == null && seesWholeCompany(caller));
    }

    /** Every customer of the company. */
    static Sight whole(long companyId) {
        return new Sight(companyId, Set.of(), true);
    }

    private static boolean seesWholeCompany(Caller caller) {
        return caller.role() == Role.PROGRAM
                ? caller.officeId() == 0
                : !caller.role().isBoundToOffice();
    }

    /** The keys under which the terms of these customers are kept. */
    List<Long> scopes() {
        return wholeCompany
                ? List.of(companyScope(companyId))
                : offices.stream().sorted().toList();
    }

    /** The key of the terms for those who see the whole company; offices use their own id. */
    static long companyScope(long companyId) {
        return -companyId;
    }
}
