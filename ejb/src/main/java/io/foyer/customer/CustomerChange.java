package io.foyer.customer;

import java.util.Map;
import java.util.stream.Stream;

/**
 * What a form says about a customer, checked.
 *
 * @param texts new values by field, null for one that was emptied
 * @param contacts new numbers and addresses by kind and place, null for a place that was emptied
 */
record CustomerChange(Map<CustomerField, String> texts, Map<ContactKind, Map<Integer, Reachable>> contacts) {

    /**
     * Whether anything tells who the customer is once this is applied: a name, a firm, a number or an address.
     *
     * @param known the customer so far; null for a new one
     */
    boolean identifies(Customer known) {
        return Stream.of(CustomerField.GIVEN_NAME, CustomerField.FAMILY_NAME, CustomerField.ORGANISATION)
                        .anyMatch(field -> texts.containsKey(field) ? texts.get(field) != null : isKnown(known, field))
                || Stream.of(ContactKind.values())
                        .flatMap(kind -> CustomerField.contacts(kind).stream())
                        .anyMatch(field -> isReachable(known, field));
    }

    private static boolean isKnown(Customer known, CustomerField field) {
        return known != null && known.text(field, null) != null;
    }

    private boolean isReachable(Customer known, CustomerField field) {
        Map<Integer, Reachable> places = contacts.getOrDefault(field.contact().orElseThrow(), Map.of());
        return places.containsKey(field.position())
                ? places.get(field.position()) != null
                : known != null && known.contactPoint(field).isPresent();
    }
}
