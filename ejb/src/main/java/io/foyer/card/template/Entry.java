package io.foyer.card.template;

/**
 * What a typed text came to.
 *
 * @param value the value as it is kept, or null for an emptied field
 * @param fault what is wrong in a sentence for a person, or null
 */
public record Entry(String value, String fault) {

    static Entry of(String value) {
        return new Entry(value, null);
    }

    static Entry faulty(String fault) {
        return new Entry(null, fault);
    }

    public boolean isFaulty() {
        return fault != null;
    }
}
