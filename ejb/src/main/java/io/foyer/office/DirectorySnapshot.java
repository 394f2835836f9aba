package io.foyer.office;

import io.foyer.shared.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One consistent picture of who may come in and where numbers lead; never changed once made. */
record DirectorySnapshot(
        Map<Long, Company> companies,
        Map<Long, OfficeRow> offices,
        Map<String, Caller> callersByPrincipal,
        Map<Long, Caller> people,
        Map<String, String> principalsByKeyDigest,
        Map<String, Set<Scope>> scopesByPrincipal,
        Map<String, Token> tokensByDigest,
        Map<String, Sender> sendersByTokenDigest,
        Map<Long, Sender> senders,
        Map<DialledNumber, Line> lines,
        Map<Long, AdSourceRow> adSources) {

    static final DirectorySnapshot EMPTY = new DirectorySnapshot(
            Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(),
            Map.of());

    /** A company, the offices it has and where calls to unregistered numbers go. */
    record Company(long id, String name, Long catchAllOffice, Set<Long> offices) {}

    record Token(String principal, Instant expiresAt) {}

    record DialledNumber(long companyId, String e164) {}

    Optional<String> principalOfBearer(String digest, Instant now) {
        String key = principalsByKeyDigest.get(digest);
        if (key != null) {
            return Optional.of(key);
        }
        Token token = tokensByDigest.get(digest);
        return token == null || now.isAfter(token.expiresAt()) ? Optional.empty() : Optional.of(token.principal());
    }

    /** Whether this principal may; a person may all that his role does. */
    boolean allows(String principal, Scope scope) {
        Set<Scope> scopes = scopesByPrincipal.get(principal);
        return scopes == null || scopes.contains(scope);
    }

    /** Whether who came in by this name may see or do less in the other picture. */
    boolean losesTo(DirectorySnapshot now, String principal) {
        return callersByPrincipal.get(principal).losesTo(now.callersByPrincipal.get(principal))
                || scopesByPrincipal.getOrDefault(principal, Set.of()).stream()
                        .anyMatch(scope -> !now.allows(principal, scope));
    }

    Line line(long companyId, PhoneNumber dialled) {
        Line line = dialled == null ? null : lines.get(new DialledNumber(companyId, dialled.e164()));
        return line != null ? line : catchAll(companyId);
    }

    /** The office of the one agent whose phone has this extension; the catch-all office where none or several offices do. */
    Line lineOfExtension(long companyId, String extension) {
        List<Long> offices = people.values().stream()
                .filter(person -> person.companyId() == companyId && extension.equals(person.extension()))
                .map(Caller::officeId)
                .distinct()
                .toList();
        return offices.size() == 1 ? new Line(offices.get(0), null, true) : catchAll(companyId);
    }

    private Line catchAll(long companyId) {
        Company company = companies.get(companyId);
        Long office = company.catchAllOffice();
        if (office == null) {
            office = company.offices().stream().min(Long::compare).orElseThrow();
        }
        return new Line(office, null, false);
    }
}
