package io.foyer.mail;

import io.foyer.card.template.PresetMail;
import io.foyer.card.template.TemplateAdopted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Gives a company the texts that come with a card; one that it has by this name already is left as it is. */
@ApplicationScoped
class PackTexts {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    void adopted(@Observes TemplateAdopted adopted) {
        for (PresetMail mail : adopted.template().mails()) {
            entities.createNativeQuery(
                            "insert ignore into mail_preset (company_id, name, subject, body) values (?, ?, ?, ?)")
                    .setParameter(1, adopted.companyId())
                    .setParameter(2, mail.name())
                    .setParameter(3, mail.subject())
                    .setParameter(4, mail.body())
                    .executeUpdate();
        }
    }
}
