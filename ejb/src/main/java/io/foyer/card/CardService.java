package io.foyer.card;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.CardTemplates;
import io.foyer.card.template.Typing;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Role;
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.shared.PageKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Opens, saves and lists cards, and keeps their notes. A card outside the caller's offices does not exist for him:
 * every method answers {@link NotFound} then.
 */
@Stateless
@RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS, Role.PROGRAMS})
public class CardService {

    private static final int TRIES = 3;

    @EJB
    private CurrentCaller current;

    @EJB
    private CardTemplates templates;

    @Inject
    private CardRepository cards;

    @Inject
    private StandingCards standingCards;

    @Inject
    private CardReader reader;

    @Inject
    private CardSaver saver;

    @Inject
    private CardUpgrades upgrades;

    @Inject
    private Notes notes;

    /**
     * The card to work on for a communication or customer: history first. A card of the same communication, or one still
     * open for the same customer, template and office, is opened again; else a new one is filled with everything known,
     * and nothing is kept until it is saved.
     */
    public OpenCard open(CardOpening opening) {
        Caller caller = admitted(opening);
        return standingCards
                .standingFor(opening)
                .map(card -> reader.read(card, caller))
                .orElseGet(() -> reader.fill(opening, OpeningName.of(opening), caller));
    }

    /** One more card, whatever the customer has already: a second request is a second card. */
    public OpenCard openAnother(CardOpening opening) {
        return reader.fill(opening, OpeningName.another(), admitted(opening));
    }

    public OpenCard get(long id) {
        return reader.read(visible(id), current.get());
    }

    /** What the fixed fields of a card say at this moment, by field key. */
    public Map<String, String> fixed(OpenCard card) {
        if (!current.get().sees(card.officeId())) {
            throw new NotFound("There is no office " + card.officeId());
        }
        return reader.fixed(card.template(), card.communicationId());
    }

    /**
     * Saves what was changed. Others' changes of other fields stay; where somebody changed the same field to another
     * value, nothing is saved and the outcome names both values of each such field. {@link Invalid} names every field
     * that cannot be accepted; {@link StaleCard} where the tag given is not the card's any more; {@link Conflict} where
     * too many save at once.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SaveOutcome save(CardSave save) {
        Caller caller = save.cardId() == null ? admitted(save.opening()) : current.get();
        return Stream.generate(() -> attempt(save, caller))
                .limit(TRIES)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new Conflict("Others are saving this card at the same moment; try again"));
    }

    private Optional<SaveOutcome> attempt(CardSave save, Caller caller) {
        try {
            Optional<Long> id = save.cardId() == null ? saver.standingFor(save, caller) : Optional.of(save.cardId());
            return id.isPresent()
                    ? Optional.of(saver.change(save.ofCard(id.get()), caller))
                    : saver.create(save, caller);
        } catch (RuntimeException fault) {
            if (Deadlocks.isCauseOf(fault)) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    /** What bringing a card to its template's newest version would do; empty where it has that. */
    public Optional<Upgrade> newer(long id) {
        return upgrades.look(get(id), current.get().companyId());
    }

    /**
     * Brings a card to its template's newest version; does nothing where it has that. {@link StaleCard} where the tag is
     * not the card's any more.
     *
     * @param tag {@link OpenCard#tag}, or null
     */
    public OpenCard bring(long id, String tag) {
        return upgrades.bring(visible(id).id(), tag, current.get());
    }

    /** Holds a card until the transaction at hand ends, so that of two who do the same with it one comes second. */
    public void hold(long id) {
        cards.locked(visible(id).id());
    }

    /** What was changed, newest first; {@code before} is the id of the last row of the page before, or null. */
    public List<ChangeRow> changes(long id, Long before, int limit) {
        Caller caller = current.get();
        CardTemplate template = reader.templateOf(visible(id));
        Typing typing = Typing.by(caller);
        return cards.changes(id, before == null ? Long.MAX_VALUE : before, limit).stream()
                .map(change -> ChangeRow.of(change, template, typing))
                .toList();
    }

    /** Notes, newest first; {@code before} as with {@link #changes}. */
    public List<NoteRow> notes(long id, Long before, int limit) {
        return cards.notes(visible(id).id(), before == null ? Long.MAX_VALUE : before, limit).stream()
                .map(NoteRow::of)
                .toList();
    }

    /**
     * Adds a note; {@link Invalid} for an empty or endless one, or one with a payment card's number.
     *
     * @param requestKey the same for a repeated request, which adds nothing, or null
     */
    public NoteRow addNote(long id, String text, String requestKey) {
        return NoteRow.of(notes.add(visible(id).id(), text, requestKey, current.get()));
    }

    /** The customer's cards in the caller's offices, the latest change first; {@code before} may be null. */
    public List<CardRow> ofCustomer(long customerId, PageKey before, int limit) {
        Caller caller = current.get();
        return cards.ofCustomer(customerId, caller.offices(), before, limit).stream()
                .map(card -> CardRow.of(card, reader.templateOf(card)))
                .toList();
    }

    /**
     * Cards in the caller's offices with the names of their customers, the latest change first.
     *
     * @param customerId whose, or null for everybody's
     * @param templateKey on which template, or null for any
     * @param status in which status, or null for any
     */
    public List<OfficeCardRow> list(Long customerId, String templateKey, String status, int limit) {
        Caller caller = current.get();
        return cards.list(caller.offices(), customerId, templateKey, status, limit).stream()
                .map(found -> new OfficeCardRow(
                        CardRow.of(found.card(), reader.templateOf(found.card())),
                        found.customer().id(),
                        found.customer().name(caller.country())))
                .toList();
    }

    /** What a new card may be. */
    public List<CardTemplate> templates() {
        return templates.offered(current.get().companyId());
    }

    private Caller admitted(CardOpening opening) {
        Caller caller = current.get();
        if (opening.companyId() != caller.companyId() || !caller.sees(opening.officeId())) {
            throw new NotFound("There is no office " + opening.officeId());
        }
        return caller;
    }

    private Card visible(long id) {
        Caller caller = current.get();
        return cards.find(id)
                .filter(card -> !card.isBlank() && caller.sees(card.officeId()))
                .orElseThrow(() -> new NotFound("There is no card " + id));
    }
}
