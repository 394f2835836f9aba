package io.foyer.card;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.Field;
import io.foyer.card.template.KeptPerson;
import io.foyer.customer.CustomerService;
import io.foyer.office.Caller;
import io.foyer.office.Directory;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import io.foyer.shared.NotFound;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Gives the people whom fields name the names they have; who is out of the caller's sight is nobody. */
@ApplicationScoped
class CardPeople {

    @EJB
    private CustomerService customers;

    @Inject
    private Directory directory;

    /** Settles the fields that were edited; {@link Invalid} where one names nobody. */
    void settle(CardTemplate template, Collection<String> edited, Map<String, String> values, Caller caller) {
        for (Field field : template.fields().values()) {
            String value = values.get(field.key());
            if (field.isPersonChosen() && value != null && edited.contains(field.key())) {
                KeptPerson person = KeptPerson.read(value);
                if (person.isKnown()) {
                    String name = nameOf(person, caller)
                            .orElseThrow(() ->
                                    new Invalid(field.key(), Messages.text(caller.locale(), "card.fault.no-person")));
                    values.put(field.key(), new KeptPerson(name, person.kind(), person.id()).toString());
                }
            }
        }
    }

    private Optional<String> nameOf(KeptPerson person, Caller caller) {
        if (person.kind().equals(KeptPerson.COLLEAGUE)) {
            return directory
                    .person(person.id())
                    .filter(one -> one.companyId() == caller.companyId())
                    .map(Caller::displayName);
        }
        try {
            return Optional.of(customers.profile(person.id()).name());
        } catch (NotFound outOfSight) {
            return Optional.empty();
        }
    }
}
