package io.foyer.customer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A customer's numbers, or his addresses, and the places they stand at. What stays is moved and never written twice. */
record ContactPlaces(List<ContactPoint> points) {

    static ContactPlaces of(List<ContactPoint> all, ContactKind kind) {
        return new ContactPlaces(
                all.stream().filter(point -> point.kind() == kind).toList());
    }

    /** Brings the named places to what they should hold. */
    void change(Customer customer, Map<Integer, Reachable> places) {
        Set<String> wanted = new HashSet<>();
        places.values().stream().filter(Objects::nonNull).forEach(reachable -> wanted.add(reachable.matchKey()));
        for (ContactPoint point : points) {
            if (places.containsKey(point.position()) && !wanted.contains(point.matchKey())) {
                customer.remove(point);
            }
        }
        places.forEach((place, reachable) -> {
            if (reachable != null) {
                withKey(reachable.matchKey())
                        .ifPresentOrElse(
                                point -> point.rewrite(reachable, place),
                                () -> customer.add(new ContactPoint(customer, reachable, place)));
            }
        });
    }

    /** One more, at the first free place, unless it is there already. */
    void add(Customer customer, Reachable reachable) {
        if (withKey(reachable.matchKey()).isEmpty()) {
            Set<Integer> taken = points.stream().map(ContactPoint::position).collect(Collectors.toSet());
            int place = 1;
            while (taken.contains(place)) {
                place++;
            }
            customer.add(new ContactPoint(customer, reachable, place));
        }
    }

    private Optional<ContactPoint> withKey(String matchKey) {
        return points.stream()
                .filter(point -> point.matchKey().equals(matchKey))
                .findFirst();
    }
}
