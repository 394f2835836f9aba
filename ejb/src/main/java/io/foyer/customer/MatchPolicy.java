package io.foyer.customer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Weighs who may be behind a communication (IN-21). A match is certain where number, extension and address together leave
 * exactly one; a shared number, or a number of one and the address of another, leaves the choice to a person.
 */
final class MatchPolicy {

    private static final int OFFERED = 20;

    private final Clues clues;
    private final long officeId;
    private final String country;

    MatchPolicy(Clues clues, long officeId, String country) {
        this.clues = clues;
        this.officeId = officeId;
        this.country = country;
    }

    private record Weighed(KnownCustomer customer, List<MatchReason> reasons) {
        int weight() {
            return reasons.stream().mapToInt(MatchReason::weight).sum();
        }
    }

    Match weigh(List<KnownCustomer> customers) {
        Comparator<Weighed> likeliest = Comparator.comparingInt(Weighed::weight)
                .thenComparing(weighed -> weighed.customer().offices().containsKey(officeId))
                .thenComparing(weighed -> weighed.customer().lastContactAt())
                .reversed()
                .thenComparing(weighed -> weighed.customer().id());
        List<Weighed> weighed = customers.stream()
                .map(customer -> new Weighed(customer, reasons(customer)))
                .filter(one -> !one.reasons().isEmpty())
                .sorted(likeliest)
                .toList();
        if (weighed.isEmpty()) {
            return Match.NOBODY;
        }
        List<Weighed> certain = certain(weighed);
        return certain.size() == 1
                ? new Match(Match.Kind.CERTAIN, List.of(candidate(certain.get(0))))
                : new Match(
                        Match.Kind.SEVERAL,
                        weighed.stream().limit(OFFERED).map(this::candidate).toList());
    }

    /** Those whom every clue that leads to anybody leads to. */
    private List<Weighed> certain(List<Weighed> weighed) {
        List<Weighed> left = weighed;
        for (List<MatchReason> clue : List.of(
                List.of(MatchReason.SAME_MOBILE, MatchReason.SAME_PHONE),
                List.of(MatchReason.SAME_EMAIL),
                List.of(MatchReason.SAME_EXTENSION))) {
            boolean leadsToAnybody = weighed.stream().anyMatch(one -> holds(one, clue));
            if (leadsToAnybody) {
                left = left.stream().filter(one -> holds(one, clue)).toList();
            }
        }
        return left.stream()
                .filter(one -> one.reasons().stream().anyMatch(MatchReason::isStrong))
                .toList();
    }

    private static boolean holds(Weighed one, List<MatchReason> clue) {
        return one.reasons().stream().anyMatch(clue::contains);
    }

    private List<MatchReason> reasons(KnownCustomer customer) {
        List<MatchReason> reasons = new ArrayList<>();
        samePhone(customer, reasons);
        if (clues.email() != null
                && customer.reachableAt(ContactKind.EMAIL, clues.email().key()).isPresent()) {
            reasons.add(MatchReason.SAME_EMAIL);
        }
        if (clues.guess() != null
                && customer.reachableAt(ContactKind.PHONE, clues.guess().e164()).isPresent()) {
            reasons.add(MatchReason.PERHAPS_SAME_PHONE);
        }
        String nameKey = clues.nameKey();
        if (nameKey != null && nameKey.equals(customer.nameKey())) {
            reasons.add(hasSameAddress(customer) ? MatchReason.SIMILAR_NAME_ADDRESS : MatchReason.SAME_NAME);
        }
        reasons.sort(Comparator.comparingInt(MatchReason::weight).reversed());
        return reasons;
    }

    private void samePhone(KnownCustomer customer, List<MatchReason> reasons) {
        if (clues.phone() != null) {
            customer.reachableAt(ContactKind.PHONE, clues.phone().e164()).ifPresent(phone -> {
                reasons.add("mobile".equals(phone.label()) ? MatchReason.SAME_MOBILE : MatchReason.SAME_PHONE);
                if (phone.extension() != null
                        && phone.extension().equals(clues.phone().extension())) {
                    reasons.add(MatchReason.SAME_EXTENSION);
                }
            });
        }
    }

    private boolean hasSameAddress(KnownCustomer customer) {
        if (StreetAddress.isSameUnit(clues.unit(), customer.unit())) {
            return true;
        }
        return StreetAddress.isSimilar(
                new StreetAddress(clues.street(), clues.postalCode()),
                new StreetAddress(customer.street(), customer.postalCode()));
    }

    private Candidate candidate(Weighed weighed) {
        KnownCustomer customer = weighed.customer();
        return new Candidate(
                customer.id(),
                customer.name(country),
                weighed.reasons().stream().map(MatchReason::code).toList(),
                customer.first(ContactKind.PHONE)
                        .map(phone -> phone.text(country))
                        .orElse(null),
                customer.first(ContactKind.EMAIL).map(Reachable::shown).orElse(null),
                customer.city(),
                customer.unit(),
                customer.offices().containsKey(officeId),
                customer.offices().isEmpty() ? null : customer.lastContactAt());
    }
}
