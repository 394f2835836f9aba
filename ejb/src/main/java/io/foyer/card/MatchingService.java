package io.foyer.card;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.Field;
import io.foyer.card.template.Typing;
import io.foyer.customer.Candidate;
import io.foyer.customer.Customer;
import io.foyer.customer.CustomerRow;
import io.foyer.customer.CustomerService;
import io.foyer.customer.ListedCustomers;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Role;
import io.foyer.shared.NotFound;
import io.foyer.shared.PostalAddress;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds customers and cards that resemble the open card, and says what each would fill into it (CA-8). Nothing is changed:
 * the desk fills the card, and whoever has it open decides and saves.
 */
@Stateless
@RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS, Role.PROGRAMS})
public class MatchingService {

    private static final int MOST = 20;
    private static final int RECENT = 200;
    private static final int SAME_UNIT = 20;
    private static final Set<String> CLUES = Set.of(
            "phone1",
            "phone2",
            "phone3",
            "email1",
            "email2",
            "givenName",
            "familyName",
            "street",
            "postalCode",
            "unit");

    @EJB
    private CurrentCaller current;

    @EJB
    private CustomerService customers;

    @Inject
    private ListedCustomers listed;

    @Inject
    private CardRepository cards;

    @Inject
    private CardReader reader;

    /** Customers and cards that resemble it, the likeliest first, each with reasons; the customers are looked for once. */
    public Matches alike(OpenCard open) {
        Caller caller = admitted(open);
        List<Candidate> found = customers(open, caller);
        return new Matches(found, cards(open, found, caller));
    }

    private List<Candidate> customers(OpenCard open, Caller caller) {
        Map<String, String> known = clues(open, caller);
        List<Candidate> found =
                new ArrayList<>(known.isEmpty() ? List.of() : customers.matching(known, open.officeId()));
        sameUnit(open, known).stream()
                .filter(row -> found.stream().noneMatch(one -> one.customerId() == row.id()))
                .map(row -> new Candidate(
                        row.id(),
                        row.name(),
                        List.of("same-unit"),
                        row.phone(),
                        row.email(),
                        row.city(),
                        row.unit(),
                        true,
                        row.lastContactAt()))
                .forEach(found::add);
        return found.stream()
                .filter(one -> !Objects.equals(one.customerId(), open.customerId()))
                .limit(MOST)
                .toList();
    }

    /** Of the same customer, of those who resemble him, or of the same request. */
    private List<MatchingCard> cards(OpenCard open, List<Candidate> resembling, Caller caller) {
        Map<Long, Set<String>> reasonsByCustomer = new LinkedHashMap<>();
        if (open.customerId() != null) {
            reasonsByCustomer.put(open.customerId(), Set.of("same-customer"));
        }
        resembling.forEach(one -> reasonsByCustomer.put(one.customerId(), new LinkedHashSet<>(one.reasons())));
        Map<Long, Card> found = new LinkedHashMap<>();
        if (!reasonsByCustomer.isEmpty()) {
            cards.ofCustomers(
                            reasonsByCustomer.keySet(),
                            caller.offices(),
                            open.template().key(),
                            RECENT)
                    .forEach(card -> found.put(card.id(), card));
        }
        cards.recent(open.officeId(), open.template().key(), RECENT).forEach(card -> found.put(card.id(), card));
        found.remove(open.id());
        return named(
                found.values().stream()
                        .filter(card -> !card.isBlank())
                        .map(card -> matching(card, open, reasonsByCustomer))
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparingInt(
                                        (MatchingCard one) -> AlikePolicy.weight(one.reasons(), one.alike()))
                                .thenComparing(one -> one.card().updatedAt())
                                .reversed())
                        .limit(MOST)
                        .toList(),
                caller);
    }

    /** Cards on the same template of the same customer or of somebody in the same unit, the weightier reason first. */
    public List<MatchingCard> history(OpenCard open) {
        Caller caller = admitted(open);
        Map<Long, Set<String>> reasons = new LinkedHashMap<>();
        if (open.customerId() != null) {
            reasons.put(open.customerId(), Set.of("same-customer"));
        }
        sameUnit(open, clues(open, caller)).forEach(row -> reasons.putIfAbsent(row.id(), Set.of("same-unit")));
        if (reasons.isEmpty()) {
            return List.of();
        }
        return named(
                cards
                        .ofCustomers(
                                reasons.keySet(),
                                caller.offices(),
                                open.template().key(),
                                MOST)
                        .stream()
                        .filter(card -> !card.isBlank() && !Objects.equals(card.id(), open.id()))
                        .map(card -> matching(card, open, reasons))
                        .toList(),
                caller);
    }

    private MatchingCard matching(Card card, OpenCard open, Map<Long, Set<String>> reasonsByCustomer) {
        List<String> alike = AlikePolicy.alike(open.template(), open.values(), card.values());
        List<String> reasons = AlikePolicy.reasons(reasonsByCustomer.getOrDefault(card.customerId(), Set.of()), alike);
        return reasons.isEmpty()
                ? null
                : new MatchingCard(CardRow.of(card, reader.templateOf(card)), card.customerId(), "", reasons, alike);
    }

    private List<MatchingCard> named(List<MatchingCard> found, Caller caller) {
        Map<Long, Customer> names =
                listed.of(found.stream().map(MatchingCard::customerId).collect(Collectors.toSet()));
        return found.stream()
                .map(one -> new MatchingCard(
                        one.card(),
                        one.customerId(),
                        names.get(one.customerId()).name(caller.country()),
                        one.reasons(),
                        one.alike()))
                .toList();
    }

    /** What a card within the caller's sight would fill in: its own fields, and its customer where the open one has none. */
    public Filling byCard(OpenCard open, long cardId) {
        Caller caller = admitted(open);
        Card other = cards.find(cardId)
                .filter(card -> !card.isBlank() && caller.sees(card.officeId()))
                .orElseThrow(() -> new NotFound("There is no card " + cardId));
        boolean takesCustomer = open.isNew() && open.customerId() == null;
        Map<String, String> then = new HashMap<>(other.values());
        if (takesCustomer) {
            then.putAll(reader.variable(open.template(), other.customerId(), caller));
        }
        return filling(open, takesCustomer ? other.customerId() : null, then, caller);
    }

    /** What a customer within the caller's sight would fill into a card that is not saved yet. */
    public Filling byCustomer(OpenCard open, long customerId) {
        Caller caller = admitted(open);
        customers.profile(customerId);
        return filling(open, customerId, reader.variable(open.template(), customerId, caller), caller);
    }

    private Filling filling(OpenCard open, Long customerId, Map<String, String> then, Caller caller) {
        Typing typing = Typing.by(caller);
        List<Filling.Field> fields = open.template().fields().values().stream()
                .filter(field -> field.isVariable() || AlikePolicy.isOwn(field))
                .filter(field -> then.get(field.key()) != null
                        && !then.get(field.key()).equals(open.values().get(field.key())))
                .map(field -> field(field, open.values().get(field.key()), then.get(field.key()), typing))
                .toList();
        return new Filling(
                customerId,
                customerId == null ? null : customers.profile(customerId).name(),
                fields);
    }

    private static Filling.Field field(Field field, String now, String then, Typing typing) {
        return new Filling.Field(
                field.key(),
                field.label(),
                field.words(now, typing),
                field.words(then, typing),
                field.shown(then, typing),
                field.isVariable());
    }

    private List<CustomerRow> sameUnit(OpenCard open, Map<String, String> known) {
        String unit = known.get("unit");
        return unit == null
                ? List.of()
                : customers.search(unit, open.officeId(), SAME_UNIT).stream()
                        .filter(row -> unit.equalsIgnoreCase(row.unit()))
                        .toList();
    }

    /** What the card says of its customer, by the keys of his fields. */
    private static Map<String, String> clues(OpenCard open, Caller caller) {
        CardTemplate template = open.template();
        Typing typing = Typing.by(caller);
        Map<String, String> clues = template.fields().values().stream()
                .filter(field -> field.isVariable() && CLUES.contains(field.source()))
                .filter(field -> open.values().get(field.key()) != null)
                .collect(Collectors.toMap(
                        Field::source,
                        field -> field.shown(open.values().get(field.key()), typing),
                        (first, second) -> first));
        template.fields().values().stream()
                .filter(field -> field.isVariable() && field.isWholeAddress())
                .map(field -> open.values().get(field.key()))
                .filter(Objects::nonNull)
                .forEach(address -> PostalAddress.read(address).parts().forEach((part, value) -> {
                    if (CLUES.contains(part)) {
                        clues.putIfAbsent(part, value);
                    }
                }));
        return clues;
    }

    private Caller admitted(OpenCard open) {
        Caller caller = current.get();
        if (!caller.sees(open.officeId())) {
            throw new NotFound("There is no office " + open.officeId());
        }
        return caller;
    }
}
