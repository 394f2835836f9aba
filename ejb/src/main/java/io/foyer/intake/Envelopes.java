package io.foyer.intake;

import io.foyer.platform.Json;
import jakarta.json.bind.JsonbException;

/** Opens what waits on the intake queue for every kind of entry: what can never be kept is {@link Unprocessable} at once. */
public final class Envelopes {

    private Envelopes() {}

    /**
     * The message in a text, whatever is in it.
     *
     * @param name what it should be, for the operator who corrects it, such as {@code a filled form}
     */
    public static <T> T read(String text, Class<T> type, String name) {
        T message;
        try {
            message = Json.read(text, type);
        } catch (JsonbException unreadable) {
            throw new Unprocessable("The message is not " + name + ": " + unreadable.getMessage(), unreadable);
        }
        if (message == null) {
            throw new Unprocessable("The message is not " + name, null);
        }
        return message;
    }

    /** The entry, if this version can keep it. */
    public static EntryMessage checked(EntryMessage entry) {
        if (entry == null) {
            throw new Unprocessable("The message lacks its entry", null);
        }
        if (entry.schema() < 1 || entry.schema() > EntryMessage.SCHEMA) {
            throw new Unprocessable(
                    "The message has schema version " + entry.schema() + "; this version reads up to "
                            + EntryMessage.SCHEMA,
                    null);
        }
        if (entry.channel() == null || entry.externalId() == null || entry.acceptedAt() == null) {
            throw new Unprocessable("The message lacks channel, externalId or acceptedAt", null);
        }
        return entry;
    }
}
