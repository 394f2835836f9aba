package io.foyer.card.design;

import io.foyer.card.template.CardTemplates;
import io.foyer.card.template.Field;
import io.foyer.shared.Placeholders;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** What texts of mails may name in a company: what every text may, and the fields of all cards that are offered (CA-10). */
@ApplicationScoped
class MailPlaces {

    @EJB
    private CardTemplates templates;

    Set<String> of(long companyId) {
        Set<String> places = new HashSet<>(Placeholders.GENERAL);
        templates.offered(companyId).stream()
                .flatMap(template -> template.fields().values().stream())
                .forEach(field -> add(places, field));
        return places;
    }

    private static void add(Set<String> places, Field field) {
        places.add(field.key());
        if (field.isVariable()) {
            places.add(field.source());
        }
    }
}
