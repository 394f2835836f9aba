package io.foyer.card;

import java.io.Serializable;
import java.util.List;

/**
 * What a customer or another card would fill into the open one.
 *
 * @param customerId whose it would become, or null where that stays
 * @param customer his name, or null
 * @param fields what would say something else than now
 */
public record Filling(Long customerId, String customer, List<Field> fields) implements Serializable {

    public Filling {
        fields = List.copyOf(fields);
    }

    /**
     * A field.
     *
     * @param now what it says, in words, or null for nothing
     * @param then what it would say, in words
     * @param text the same as a person types it
     * @param customers whether it is of the customer's record and follows him
     */
    public record Field(String key, String label, String now, String then, String text, boolean customers)
            implements Serializable {}
}
