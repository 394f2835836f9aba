package io.foyer.card;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.Field;
import io.foyer.card.template.Typing;
import io.foyer.customer.CustomerField;
import io.foyer.customer.CustomerService;
import io.foyer.office.Caller;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.shared.PostalAddress;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Saves one card in one transaction: card, customer, changes and event together or not at all. Locks the card first and
 * its customer second, and reads only then, so that what it compares with is what is committed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CardSaver {

    @EJB
    private CustomerService customers;

    @Inject
    private CardRepository cards;

    @Inject
    private StandingCards standingCards;

    @Inject
    private CardReader reader;

    @Inject
    private CardFiles files;

    @Inject
    private CardPeople people;

    @Inject
    private Event<CardSaved> saved;

    @Inject
    private Clock clock;

    /** The card that a new one turns out to be by now: of the same opening, or still open for the same customer. */
    Optional<Long> standingFor(CardSave save, Caller caller) {
        return standingCards.saved(save, caller.companyId()).map(Card::id);
    }

    SaveOutcome change(CardSave save, Caller caller) {
        Card card = cards.locked(save.cardId())
                .filter(found -> !found.isBlank() && caller.sees(found.officeId()))
                .orElseThrow(() -> new NotFound("There is no card " + save.cardId()));
        cards.lockCustomer(card.customerId());
        OpenCard now = reader.read(card, caller);
        if (save.tag() != null && !save.tag().equals(now.tag())) {
            throw new StaleCard(now.tag());
        }
        MergePolicy merge = merged(save, now, caller);
        if (!merge.conflicts().isEmpty()) {
            return SaveOutcome.inConflict(now, conflicts(merge, Optional.of(card), now, caller));
        }
        if (!merge.merged().equals(standing(now))) {
            keep(card, now, reader.variable(now.template(), card.customerId(), caller), merge.merged(), caller);
        }
        return told(save, card, !card.status().equals(now.status()), renames(now, merge.merged()), now, caller);
    }

    /** Saves a new card; {@link Optional#empty} where somebody else just saved it. */
    Optional<SaveOutcome> create(CardSave save, Caller caller) {
        CardOpening opening = save.opening();
        if (opening.customerId() != null) {
            cards.lockCustomer(opening.customerId());
            if (standingCards.saved(save, caller.companyId()).isPresent()) {
                return Optional.empty();
            }
        }
        OpenCard filled = save.templateVersion() == null
                ? reader.fill(opening, save.openingName(), caller)
                : reader.fill(opening, save.openingName(), save.templateVersion(), caller);
        MergePolicy merge = merged(save, filled, caller);
        if (!merge.conflicts().isEmpty()) {
            return Optional.of(SaveOutcome.inConflict(filled, conflicts(merge, Optional.empty(), filled, caller)));
        }
        Card card = cards.placed(opening, save.openingName(), filled.template(), Author.of(caller), clock.instant());
        if (!card.isBlank()) {
            return Optional.empty();
        }
        Map<String, String> known = opening.customerId() == null
                ? Map.of()
                : reader.variable(filled.template(), opening.customerId(), caller);
        keep(card, filled, known, merge.merged(), caller);
        return Optional.of(told(save, card, true, renames(filled, merge.merged()), filled, caller));
    }

    private MergePolicy merged(CardSave save, OpenCard now, Caller caller) {
        Typing typing = save.exact() ? Typing.exactlyBy(caller) : Typing.by(caller);
        MergePolicy merge = new MergePolicy(now.template(), typing, standing(now)).apply(save.edits());
        if (!merge.faults().isEmpty()) {
            throw new Invalid(merge.faults());
        }
        people.settle(now.template(), save.edits().keySet(), merge.merged(), caller);
        return merge;
    }

    private static Map<String, String> standing(OpenCard now) {
        Map<String, String> standing = new HashMap<>(now.values());
        standing.put(CardTemplate.STATUS, now.status());
        return standing;
    }

    private SaveOutcome told(
            CardSave save, Card card, boolean takesStatus, boolean renames, OpenCard before, Caller caller) {
        Long communication = save.communicationId() == null ? card.communicationId() : save.communicationId();
        saved.fire(new CardSaved(
                card.id(),
                card.customerId(),
                communication,
                card.officeId(),
                before.isNew(),
                takesStatus,
                renames,
                save.facts()));
        return SaveOutcome.saved(reader.read(card, caller), before.isNew());
    }

    private static boolean renames(OpenCard before, Map<String, String> after) {
        return before.template().fields().values().stream()
                .filter(field -> field.isVariable() && CustomerField.NAMES.contains(field.source()))
                .anyMatch(field -> !Objects.equals(before.values().get(field.key()), after.get(field.key())));
    }

    private void keep(Card card, OpenCard now, Map<String, String> known, Map<String, String> merged, Caller caller) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Author author = Author.of(caller);
        long customerId = customer(now, known, merged, caller);
        record(now, card, before(now, known), merged, author, at);
        Map<String, String> own = new HashMap<>(merged);
        String status = own.remove(CardTemplate.STATUS);
        Map<String, Field> fields = now.template().fields();
        own.keySet().removeIf(key -> isKeptElsewhere(fields.get(key)));
        card.write(own, status, customerId, author, at);
        files.take(card, now.template(), now.isNew() ? Map.of() : now.values(), merged, caller);
        cards.flush();
    }

    private static boolean isKeptElsewhere(Field field) {
        return field != null && (field.isVariable() || field.isComputed());
    }

    private static boolean isComputed(Field field) {
        return field != null && field.isComputed();
    }

    /** What stood there before as far as anything did: a new card had only what its customer's record holds. */
    private static Map<String, String> before(OpenCard now, Map<String, String> known) {
        Map<String, String> before = new HashMap<>(known);
        if (now.isNew()) {
            Map<String, Field> fields = now.template().fields();
            now.values().forEach((key, value) -> {
                if (fields.get(key).isFixed()) {
                    before.put(key, value);
                }
            });
        } else {
            before.putAll(now.values());
            before.put(CardTemplate.STATUS, now.status());
        }
        return before;
    }

    private void record(
            OpenCard now, Card card, Map<String, String> before, Map<String, String> after, Author author, Instant at) {
        Map<String, Field> fields = now.template().fields();
        Set<String> keys = new LinkedHashSet<>(List.of(CardTemplate.STATUS));
        keys.addAll(fields.keySet());
        keys.addAll(new TreeSet<>(before.keySet()));
        keys.addAll(new TreeSet<>(after.keySet()));
        List<CardChange> changes = new ArrayList<>();
        keys.stream()
                .filter(key -> !isComputed(fields.get(key)))
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .forEach(key -> changes.add(new CardChange(card, key, before.get(key), after.get(key), author, at)));
        // They are read from the last to the first, and then stand as on the card.
        Collections.reverse(changes);
        cards.add(changes);
    }

    /** Writes what is the customer's own through to his record, and makes him known in the office. */
    private long customer(OpenCard now, Map<String, String> known, Map<String, String> merged, Caller caller) {
        Map<String, String> changed = new HashMap<>();
        Map<String, String> fieldBySource = new HashMap<>();
        now.template().fields().values().stream().filter(Field::isVariable).forEach(field -> {
            fieldBySource.put(field.source(), field.key());
            if (!Objects.equals(known.get(field.key()), merged.get(field.key()))) {
                changed.put(field.source(), merged.get(field.key()));
            }
            if (field.isWholeAddress()) {
                changed.remove(field.source());
                address(known.get(field.key()), merged.get(field.key())).forEach((part, value) -> {
                    changed.put(part, value);
                    fieldBySource.put(part, field.key());
                });
            }
        });
        if (changed.isEmpty() && !now.isNew()) {
            return now.customerId();
        }
        try {
            return customers
                    .saveFor(caller, now.customerId(), changed, now.officeId())
                    .id();
        } catch (Invalid refused) {
            throw new Invalid(refused.faults().stream()
                    .map(fault ->
                            new FieldFault(fieldBySource.getOrDefault(fault.field(), fault.field()), fault.problem()))
                    .toList());
        }
    }

    /** What differs between two addresses, by part; null for one that is gone. */
    private static Map<String, String> address(String before, String after) {
        PostalAddress old = PostalAddress.read(Objects.requireNonNullElse(before, ""));
        PostalAddress now = PostalAddress.read(Objects.requireNonNullElse(after, ""));
        Map<String, String> changed = new HashMap<>();
        PostalAddress.PARTS.stream()
                .filter(part -> !Objects.equals(old.part(part), now.part(part)))
                .forEach(part -> changed.put(part, now.part(part)));
        return changed;
    }

    private List<FieldConflict> conflicts(MergePolicy merge, Optional<Card> card, OpenCard now, Caller caller) {
        return merge.conflicts().stream()
                .map(key -> conflict(key, merge.mine(key), card, now, caller))
                .toList();
    }

    private FieldConflict conflict(String key, String mine, Optional<Card> card, OpenCard now, Caller caller) {
        boolean isStatus = key.equals(CardTemplate.STATUS);
        String theirs = isStatus ? now.status() : now.values().get(key);
        Optional<CardChange> change = card.flatMap(kept -> cards.lastChange(kept, key))
                .filter(last -> Objects.equals(last.newValue(), theirs));
        return new FieldConflict(
                key,
                now.template().labelOf(key, caller.locale()),
                theirs,
                mine,
                change.map(last -> last.author().name()).orElse(null),
                change.map(CardChange::changedAt).orElse(null));
    }
}
