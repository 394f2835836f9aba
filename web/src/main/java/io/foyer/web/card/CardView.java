package io.foyer.web.card;

import io.foyer.card.CardOpening;
import io.foyer.card.CardSave;
import io.foyer.card.CardService;
import io.foyer.card.OpenCard;
import io.foyer.card.SaveOutcome;
import io.foyer.card.template.CardTemplate;
import io.foyer.customer.Candidate;
import io.foyer.customer.CustomerService;
import io.foyer.intake.CommunicationRow;
import io.foyer.intake.CommunicationService;
import io.foyer.office.CurrentCaller;
import io.foyer.platform.Json;
import io.foyer.shared.Conflict;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.web.field.ShownSide;
import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;

/** The card that lies open: for an entry of the desk, by its own address, or for a customer. */
@Named("card")
@ViewScoped
public class CardView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient CardService cards;

    @EJB
    private transient CommunicationService communications;

    @EJB
    private transient CustomerService customers;

    @EJB
    private transient CurrentCaller current;

    @Inject
    private AroundCard around;

    @Inject
    private CardTexts texts;

    @Inject
    private BlankOpening blanks;

    @Inject
    private FacesContext faces;

    private String id;
    private String customer;
    private String template;
    private String visit;
    private OpenCard open;
    private CardOpening opening;
    private ArrayList<Candidate> candidates = new ArrayList<>();

    /** Opens what the page's address names; an address that names nothing here is a page that is missing. */
    public void arrive() throws IOException {
        if (faces.isPostback()) {
            return;
        }
        try {
            if (id != null) {
                OpenCard found = cards.get(Long.parseLong(id));
                show(
                        found,
                        blanks.of(
                                found.officeId(),
                                found.customerId(),
                                found.template().key(),
                                null));
            } else {
                long office = current.get().officeId();
                CardOpening blank =
                        blanks.of(office, customer == null ? null : Long.valueOf(customer), template, visit);
                show(cards.open(blank), blank);
            }
        } catch (NotFound | NumberFormatException gone) {
            faces.getExternalContext().responseSendError(404, gone.getMessage());
            faces.responseComplete();
        }
    }

    /** Opens the card of an entry, filled with everything known; offers who it may be where that is not certain. */
    public void openEntry(CommunicationRow entry) {
        CardOpening asked = communications.opening(entry.id());
        show(cards.open(asked), asked);
        boolean isOpenWho = open.isNew() && open.customerId() == null && entry.candidates() > 0;
        candidates = isOpenWho ? new ArrayList<>(communications.candidates(entry.id())) : new ArrayList<>();
    }

    /** Saves what was typed, and then the note where one came with it. */
    public void save() {
        Typed typed = Json.read(parameter("typed"), Typed.class);
        SaveOutcome outcome;
        try {
            outcome = cards.save(CardSave.typed(open, opening, typed.edits()));
        } catch (Invalid refused) {
            answer(texts.refusal(open, getDraft(), refused.faults()));
            return;
        } catch (Conflict crowded) {
            answer(texts.refusal(open, getDraft(), List.of(new FieldFault("", crowded.getMessage()))));
            return;
        }
        open = outcome.card();
        if (!outcome.isSaved()) {
            answer(texts.answer(open, getDraft(), outcome, List.of()));
            return;
        }
        candidates = new ArrayList<>();
        opening = opening.forCustomer(open.customerId());
        List<FieldFault> faults = typed.hasNote() ? note(typed) : List.of();
        around.read(open, opening);
        around.tellProposed();
        PrimeFaces.current().ajax().update(AroundCard.SAVED);
        answer(texts.answer(open, getDraft(), outcome, faults));
    }

    /** Adds the note that was typed, and leaves the rest of what was typed alone. */
    public void addNote() {
        List<FieldFault> faults = note(Json.read(parameter("typed"), Typed.class));
        if (faults.isEmpty()) {
            around.readTabs(open);
            PrimeFaces.current().ajax().update("notes", "noteCount");
        }
        answer(texts.noted(open, getDraft(), faults));
    }

    private List<FieldFault> note(Typed typed) {
        try {
            cards.addNote(open.id(), typed.note(), typed.noteKey());
            return List.of();
        } catch (Invalid refused) {
            return refused.faults().stream()
                    .map(fault -> new FieldFault("note", fault.problem()))
                    .toList();
        }
    }

    /** Takes over what somebody else saved meanwhile; what is typed in the browser stays. */
    public void see() {
        if (open == null || open.isNew()) {
            return;
        }
        OpenCard now = cards.get(open.id());
        if (now.template().version() == open.template().version() && !now.tag().equals(open.tag())) {
            open = now;
            around.see(open);
            answer(texts.seen(open, getDraft()));
        }
    }

    /** Tells what the fixed fields say by now: the call went on while its card lay open. */
    public void follow() {
        if (open != null && open.communicationId() != null) {
            Map<String, String> fixed = texts.fixed(open, cards.fixed(open));
            PrimeFaces.current().ajax().addCallbackParam("fixed", Json.write(fixed));
        }
    }

    /** Fills the card with one of those it may be, or with nobody where it is somebody new; history first, but for one more. */
    public void pick() {
        String picked = parameter("customer");
        Long customerId = picked.isEmpty() ? null : Long.valueOf(picked);
        if (customerId != null) {
            Map<String, String> typed = Map.of("phone1", parameter("phone"), "email1", parameter("email"));
            customers.recognise(customerId, typed, open.officeId());
        }
        CardOpening asked = opening.forCustomer(customerId);
        lie(Boolean.parseBoolean(parameter("another")) ? cards.openAnother(asked) : cards.open(asked), asked);
    }

    /** Goes over to the same person's card on another template; history first. */
    public void turnTo() {
        CardOpening asked = opening.on(parameter("template"));
        lie(cards.open(asked), asked);
    }

    /** Begins one more card of the same kind for the same person. */
    public void another() {
        lie(cards.openAnother(opening), null);
    }

    /** Shows a card in place of the one that lies open; null stands for the same opening. */
    void lie(OpenCard other, CardOpening asked) {
        show(other, asked == null ? opening : asked);
        PrimeFaces.current().ajax().update("card", "customer");
    }

    private void show(OpenCard card, CardOpening asked) {
        open = card;
        opening = asked.forCustomer(card.customerId());
        around.read(card, asked);
        around.knowProposed();
    }

    private static void answer(Answer answer) {
        PrimeFaces.current().ajax().addCallbackParam("answer", Json.write(answer));
    }

    private String parameter(String name) {
        ExternalContext request = faces.getExternalContext();
        return request.getRequestParameterMap().getOrDefault(name, "");
    }

    public OpenCard getOpen() {
        return open;
    }

    // Faces asks for these while it walks the page, also where nothing is open and nothing of it is drawn.
    public List<ShownSide> getSides() {
        return open == null ? List.of() : texts.sides(open);
    }

    public String getName() {
        return open == null ? null : texts.name(open);
    }

    /** What was sent for the caller's number and name and is not certain; empty where there is none. */
    public String getSent() {
        return open == null ? "" : texts.sent(open, opening);
    }

    /** What is said where nobody is known. */
    public String getNobody() {
        return open == null ? "" : texts.nobody(opening);
    }

    public String getPhone() {
        return open == null ? null : texts.phone(open);
    }

    public List<CardTemplate> getTemplates() {
        return cards.templates();
    }

    public String getDraft() {
        return open == null ? null : DraftName.of(open, opening);
    }

    /** The communication at hand: the entry that was opened, else the one the card began with; or null. */
    public Long getCommunicationId() {
        if (opening != null && opening.communicationId() != null) {
            return opening.communicationId();
        }
        return open == null ? null : open.communicationId();
    }

    public List<Candidate> getCandidates() {
        return candidates;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    public String getVisit() {
        return visit;
    }

    public void setVisit(String visit) {
        this.visit = visit;
    }
}
