package io.foyer.customer;

import java.util.Map;

/**
 * What a form says about a customer, checked.
 *
 * @param texts new values by field, null for one that was emptied
 * @param contacts new numbers and addresses by kind and place, null for a place that was emptied
 */
record CustomerChange(Map<CustomerField, String> texts, Map<ContactKind, Map<Integer, Reachable>> contacts) {

    /** Whether anything in it could tell who the customer is. */
    boolean identifies() {
        return texts.get(CustomerField.GIVEN_NAME) != null
                || texts.get(CustomerField.FAMILY_NAME) != null
                || texts.get(CustomerField.ORGANISATION) != null
                || contacts.values().stream()
                        .flatMap(places -> places.values().stream())
                        .anyMatch(reachable -> reachable != null);
    }
}
