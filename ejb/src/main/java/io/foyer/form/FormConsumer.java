package io.foyer.form;

import io.foyer.intake.EntryService;
import io.foyer.intake.Envelopes;
import io.foyer.intake.IntakeConsumer;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Keeps a filled form as an entry, with what led its sender here. */
@ApplicationScoped
class FormConsumer implements IntakeConsumer {

    static final String KIND = "form";

    @EJB
    private EntryService entries;

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void check(String text) {
        read(text);
    }

    @Override
    @Transactional
    public void consume(String text) {
        FormMessage message = read(text);
        long id = entries.record(message.entry());
        message.trail().forEach((name, value) -> entities.createNativeQuery(
                        "insert ignore into communication_trail (communication_id, name, value) values (?, ?, ?)")
                .setParameter(1, id)
                .setParameter(2, name)
                .setParameter(3, value)
                .executeUpdate());
    }

    private static FormMessage read(String text) {
        FormMessage message = Envelopes.read(text, FormMessage.class, "a filled form");
        Envelopes.checked(message.entry());
        return message;
    }
}
