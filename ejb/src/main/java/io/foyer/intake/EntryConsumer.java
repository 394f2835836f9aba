package io.foyer.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;

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
        return Envelopes.checked(Envelopes.read(text, EntryMessage.class, "an entry"));
    }
}
