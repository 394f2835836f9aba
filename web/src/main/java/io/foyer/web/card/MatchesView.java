package io.foyer.web.card;

import io.foyer.card.Filling;
import io.foyer.card.Matches;
import io.foyer.card.MatchingCard;
import io.foyer.card.MatchingService;
import io.foyer.card.OpenCard;
import io.foyer.card.template.Entry;
import io.foyer.card.template.Field;
import io.foyer.card.template.Typing;
import io.foyer.customer.Candidate;
import io.foyer.office.CurrentCaller;
import io.foyer.platform.Json;
import io.foyer.shared.NotFound;
import io.foyer.web.layout.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;

/** Customers and cards that resemble the open card as it is being filled; looked for when their tab is opened. */
@Named("matches")
@ViewScoped
public class MatchesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient MatchingService service;

    @EJB
    private transient CurrentCaller current;

    @Inject
    private CardView card;

    @Inject
    private ExternalContext external;

    @Inject
    private Texts texts;

    private ArrayList<Candidate> customers = new ArrayList<>();
    private ArrayList<MatchingCard> cards = new ArrayList<>();
    private String lookedFor;

    /** Looks for both, with what was typed and not saved. */
    public void look() {
        OpenCard open = asTyped();
        Matches alike = service.alike(open);
        customers = new ArrayList<>(alike.customers());
        cards = new ArrayList<>(alike.cards());
        lookedFor = card.getDraft();
    }

    /** Tells the page what the one that was picked would fill in. */
    public void pick() {
        Map<String, String> asked = external.getRequestParameterMap();
        try {
            Filling filling = asked.containsKey("card")
                    ? service.byCard(asTyped(), Long.parseLong(asked.get("card")))
                    : service.byCustomer(asTyped(), Long.parseLong(asked.get("customer")));
            PrimeFaces.current().ajax().addCallbackParam("filling", Json.write(filling));
        } catch (NotFound gone) {
            texts.toast(FacesMessage.SEVERITY_WARN, texts.get("matches.gone"));
        }
    }

    private OpenCard asTyped() {
        OpenCard open = card.getOpen();
        Typed typed = Json.read(external.getRequestParameterMap().get("typed"), Typed.class);
        Typing by = Typing.by(current.get());
        Map<String, String> values = new HashMap<>(open.values());
        typed.edits().forEach((key, edit) -> {
            Field field = open.template().fields().get(key);
            Entry entry = field == null ? null : field.read(edit.value(), by);
            if (entry != null && !entry.isFaulty()) {
                if (entry.value() == null || entry.value().isEmpty()) {
                    values.remove(key);
                } else {
                    values.put(key, entry.value());
                }
            }
        });
        return open.with(values);
    }

    /** Whether they were looked for since this card was opened. */
    public boolean isLooked() {
        return lookedFor != null && lookedFor.equals(card.getDraft());
    }

    public List<Candidate> getCustomers() {
        return customers;
    }

    public List<MatchingCard> getCards() {
        return cards;
    }

    /** Whether a customer may still be chosen: a saved card keeps its own. */
    public boolean isChoosing() {
        return card.getOpen() != null && card.getOpen().isNew();
    }
}
