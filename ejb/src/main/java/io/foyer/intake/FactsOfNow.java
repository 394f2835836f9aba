package io.foyer.intake;

import io.foyer.card.CommunicationFacts;
import io.foyer.office.Caller;
import io.foyer.office.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;

/** The facts of a communication as they are now: a call that still ran when its card was saved has ended since. */
@ApplicationScoped
class FactsOfNow implements CommunicationFacts {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private Directory directory;

    @Override
    public Map<String, String> of(long communicationId) {
        Communication one = entities.find(Communication.class, communicationId);
        return one == null ? Map.of() : of(one);
    }

    Map<String, String> of(Communication one) {
        return CardFacts.of(
                one,
                one.adSourceId() == null
                        ? null
                        : directory.adSource(one.adSourceId()).orElse(null),
                one.takenBy() == null
                        ? null
                        : directory
                                .person(one.takenBy())
                                .map(Caller::displayName)
                                .orElse(null),
                directory.office(one.officeId()).orElseThrow());
    }
}
