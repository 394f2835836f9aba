package io.foyer.card.template;

import io.foyer.customer.CustomerField;
import java.util.Arrays;
import java.util.List;

/** What a fixed field may take from the communication, and a variable one from the customer. */
final class Sources {

    private static final List<String> FACTS = List.of(
            "trackingNumber", "source", "date", "time", "duration", "channel", "callerNumber", "callerName", "takenBy");

    private Sources() {}

    static List<String> of(FieldKind kind) {
        return switch (kind) {
            case FIXED -> FACTS;
            case VARIABLE ->
                Arrays.stream(CustomerField.values()).map(CustomerField::key).toList();
            case MANUAL -> List.of();
        };
    }
}
