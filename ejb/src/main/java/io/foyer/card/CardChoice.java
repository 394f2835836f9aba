package io.foyer.card;

import io.foyer.card.template.CardTemplates;
import io.foyer.office.AdSourceRow;
import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Chooses the template that a contact opens: of its card where it has one, else of the advertisement, else the office's usual one. */
@ApplicationScoped
public class CardChoice {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @EJB
    private CardTemplates templates;

    @Inject
    private Directory directory;

    /**
     * A template's key.
     *
     * @param cardId the card that the contact has already, or null
     * @param adSourceId the advertisement that led to it, or null
     */
    public String of(long companyId, long officeId, Long cardId, Long adSourceId) {
        Card card = cardId == null ? null : entities.find(Card.class, cardId);
        if (card != null && card.officeId() == officeId) {
            return card.templateKey();
        }
        return templates.firstOffered(
                companyId,
                Optional.ofNullable(adSourceId)
                        .flatMap(directory::adSource)
                        .map(AdSourceRow::cardTemplate)
                        .orElse(null),
                directory.office(officeId).map(OfficeRow::usualTemplate).orElse(null));
    }
}
