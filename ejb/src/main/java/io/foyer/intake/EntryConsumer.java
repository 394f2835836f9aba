package io.foyer.intake;

import io.foyer.platform.Json;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.JsonbException;

/** Takes what came in whole. */
@ApplicationScoped
class EntryConsumer implements IntakeConsumer {

    @EJB
    private EntryService entries;

    @Override
    public String kind() {
        return EntryIntake.KIND;
    }

    @Override
    public void check(String text) {
        read(text);
    }

    @Override
    public void consume(String text) {
        entries.record(read(text));
    }

    private static EntryMessage read(String text) {
        EntryMessage entry;
        try {
            entry = Json.read(text, EntryMessage.class);
        } catch (JsonbException unreadable) {
            throw new Unprocessable("The message is not an entry: " + unreadable.getMessage(), unreadable);
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
