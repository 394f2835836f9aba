package io.foyer.form;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.CardTemplates;
import io.foyer.office.AdSourceRow;
import io.foyer.office.OfficeRow;
import java.util.Set;

/** Forms as the product has them. */
final class Forms {

    private Forms() {}

    static PublicForm guest(Set<String> sites) {
        return of("multihousing.guest-card", sites);
    }

    static PublicForm service() {
        return of("multihousing.service-card", Set.of());
    }

    private static PublicForm of(String templateKey, Set<String> sites) {
        CardTemplate template = CardTemplates.inPacks().stream()
                .filter(one -> one.key().equals(templateKey))
                .findFirst()
                .orElseThrow();
        return new PublicForm(
                "key",
                7,
                new OfficeRow(
                        1,
                        1,
                        "Lakeview Terrace",
                        null,
                        "US",
                        "America/Chicago",
                        "en-US",
                        "",
                        false,
                        "multihousing.guest-card",
                        false,
                        0),
                new AdSourceRow(3, 1, 1, "Zillow", "internet", "globe", templateKey),
                sites,
                "",
                true,
                template);
    }
}
