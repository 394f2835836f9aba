package io.foyer.card.template;

import io.foyer.customer.CustomerField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a fixed field may take from the communication, and a variable one from the customer. */
final class Sources {

    /** The customer's address as a whole, for a field of type address. */
    static final String ADDRESS = "address";

    private static final List<String> FACTS = List.of(
            "trackingNumber", "source", "date", "time", "duration", "channel", "callerNumber", "callerName", "takenBy");

    private Sources() {}

    static List<String> of(FieldKind kind) {
        return switch (kind) {
            case FIXED -> FACTS;
            case VARIABLE ->
                Stream.concat(Arrays.stream(CustomerField.values()).map(CustomerField::key), Stream.of(ADDRESS))
                        .toList();
            case MANUAL -> List.of();
        };
    }
}
