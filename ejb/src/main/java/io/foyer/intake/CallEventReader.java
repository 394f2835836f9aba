package io.foyer.intake;

import io.foyer.platform.Json;
import jakarta.json.bind.JsonbException;

/** Reads a queued event; what it refuses will never become readable. */
final class CallEventReader {

    private CallEventReader() {}

    static CallEventMessage read(String text) {
        CallEventMessage event;
        try {
            event = Json.read(text, CallEventMessage.class);
        } catch (JsonbException unreadable) {
            throw new Unprocessable("The message is not a call event: " + unreadable.getMessage(), unreadable);
        }
        if (event.schema() < 1 || event.schema() > CallEventMessage.SCHEMA) {
            throw new Unprocessable(
                    "The message has schema version " + event.schema() + "; this version reads up to "
                            + CallEventMessage.SCHEMA,
                    null);
        }
        if (event.kind() == null || event.externalId() == null || event.acceptedAt() == null || event.leg() == null) {
            throw new Unprocessable("The message lacks kind, externalId, leg or acceptedAt", null);
        }
        return event;
    }
}
