package io.foyer.mail;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.CardTemplates;
import io.foyer.card.template.Field;
import io.foyer.office.Caller;
import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import io.foyer.shared.Messages;
import io.foyer.shared.Placeholders;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that a text may name: who writes, the office, and every field of the customer and of the cards. */
@ApplicationScoped
class PlaceholderCatalogue {

    @EJB
    private CardTemplates templates;

    @Inject
    private Directory directory;

    /** What each stands for, by name: those used most before the fields of the cards. */
    Map<String, String> meanings(Caller caller) {
        Map<String, String> meanings = new LinkedHashMap<>();
        Placeholders.GENERAL.forEach(name -> meanings.put(name, Messages.text(caller.locale(), "placeholder." + name)));
        for (CardTemplate template : templates.offered(caller.companyId())) {
            for (Field field : template.fields().values()) {
                meanings.putIfAbsent(field.key(), field.label());
                if (field.isVariable()) {
                    meanings.putIfAbsent(field.source(), field.label());
                }
            }
        }
        return meanings;
    }

    /** What a preview is filled with: an invented customer, the caller, his office, and else what would stand there. */
    Map<String, String> examples(Caller caller, Long officeId) {
        Map<String, String> examples = new HashMap<>();
        meanings(caller).forEach((name, meaning) -> examples.put(name, "[" + meaning + "]"));
        List.of("firstName", "givenName").forEach(name -> examples.put(name, "Jane"));
        List.of("lastName", "familyName").forEach(name -> examples.put(name, "Doe"));
        examples.put("agent", caller.displayName());
        Optional<OfficeRow> office = directory.office(officeId == null ? caller.officeId() : officeId);
        put(examples, "office", office.map(OfficeRow::name));
        put(examples, "officePhone", office.map(OfficeRow::phone));
        put(examples, "officeHours", office.map(OfficeRow::openingHours));
        return examples;
    }

    private static void put(Map<String, String> examples, String name, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> examples.put(name, text));
    }
}
