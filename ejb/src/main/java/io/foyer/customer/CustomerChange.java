package io.foyer.customer;

import java.util.Arrays;
import java.util.Map;

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
        return Arrays.stream(CustomerField.values())
                .filter(CustomerField::identifies)
                .anyMatch(field -> field.contact().isPresent() ? isReachable(known, field) : isNamed(known, field));
    }

    private boolean isNamed(Customer known, CustomerField field) {
        return texts.containsKey(field) ? texts.get(field) != null : known != null && known.text(field, null) != null;
    }

    private boolean isReachable(Customer known, CustomerField field) {
        Map<Integer, Reachable> places = contacts.getOrDefault(field.contact().orElseThrow(), Map.of());
        return places.containsKey(field.position())
                ? places.get(field.position()) != null
                : known != null && known.contactPoint(field).isPresent();
    }
}
