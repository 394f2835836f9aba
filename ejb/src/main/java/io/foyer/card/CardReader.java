package io.foyer.card;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.CardTemplates;
import io.foyer.card.template.Typing;
import io.foyer.customer.CustomerService;
import io.foyer.office.Caller;
import io.foyer.office.Directory;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Puts a card together as it lies on the desk: its own values and those of its customer. */
@ApplicationScoped
class CardReader {

    @EJB
    private CardTemplates templates;

    @EJB
    private CustomerService customers;

    @Inject
    private Directory directory;

    @Inject
    private CommunicationFacts facts;

    @Inject
    private Clock clock;

    CardTemplate templateOf(Card card) {
        return templates.version(card.companyId(), card.templateKey(), card.templateVersion());
    }

    OpenCard read(Card card, Caller caller) {
        CardTemplate template = templateOf(card);
        Map<String, String> values = new HashMap<>(card.values());
        values.putAll(fixed(template, card.communicationId()));
        if (card.customerId() != null) {
            values.putAll(variable(template, card.customerId(), caller));
        }
        values.putAll(template.computed(values));
        return new OpenCard(
                card.id(),
                card.version(),
                card.opening(),
                template,
                card.officeId(),
                card.customerId(),
                card.communicationId(),
                card.status(),
                values,
                card.creator().name(),
                card.createdAt(),
                card.changer().name(),
                card.updatedAt());
    }

    /** What the communication says now, by the template's field keys. */
    Map<String, String> fixed(CardTemplate template, Long communicationId) {
        return communicationId == null ? Map.of() : FillingPolicy.fixed(template, facts.of(communicationId));
    }

    /** What the customer's record holds, by the template's field keys. */
    Map<String, String> variable(CardTemplate template, long customerId, Caller caller) {
        return FillingPolicy.variable(template, customers.values(customerId), Typing.exactlyBy(caller));
    }

    /** A new card with everything known; its name is the opening's. */
    OpenCard fill(CardOpening opening, String name, Caller caller) {
        return fill(opening, name, templates.current(opening.companyId(), opening.templateKey()), caller);
    }

    /** The same in the version that somebody has open by now. */
    OpenCard fill(CardOpening opening, String name, int version, Caller caller) {
        return fill(opening, name, templates.version(opening.companyId(), opening.templateKey(), version), caller);
    }

    /** The same in a template that need not be published. */
    OpenCard fill(CardOpening opening, String name, CardTemplate template, Caller caller) {
        Map<String, String> customer = opening.customerId() == null ? Map.of() : customers.values(opening.customerId());
        return new OpenCard(
                null,
                0,
                name,
                template,
                opening.officeId(),
                opening.customerId(),
                opening.communicationId(),
                template.firstStatus().key(),
                FillingPolicy.fill(template, opening, customer, Typing.exactlyBy(caller), today(opening.officeId())),
                null,
                null,
                null,
                null);
    }

    private LocalDate today(long officeId) {
        return LocalDate.now(clock.withZone(directory
                .office(officeId)
                .map(office -> ZoneId.of(office.timeZone()))
                .orElse(clock.getZone())));
    }
}
