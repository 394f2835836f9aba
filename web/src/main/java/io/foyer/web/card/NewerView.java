package io.foyer.web.card;

import io.foyer.card.CardService;
import io.foyer.card.OpenCard;
import io.foyer.card.Upgrade;
import io.foyer.platform.Json;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.primefaces.PrimeFaces;

/** Whether the open card's template has a newer version, what that would change, and going over to it (CA-2). */
@Named("newer")
@RequestScoped
public class NewerView {

    @EJB
    private CardService cards;

    @Inject
    private CardView card;

    @Inject
    private CardTexts texts;

    private Long lookedFor;
    private Optional<Upgrade> upgrade = Optional.empty();

    private Optional<Upgrade> upgrade() {
        OpenCard open = card.getOpen();
        if (open != null && !open.isNew() && !open.id().equals(lookedFor)) {
            lookedFor = open.id();
            upgrade = cards.newer(open.id());
        }
        return open == null || open.isNew() ? Optional.empty() : upgrade;
    }

    public boolean isThere() {
        return upgrade().isPresent();
    }

    /** Tells what it would change. */
    public void look() {
        upgrade()
                .ifPresent(
                        one -> PrimeFaces.current().ajax().addCallbackParam("newer", Json.write(texts.sentences(one))));
    }

    /** Brings the card over. */
    public void bring() {
        card.lie(cards.bring(card.getOpen().id(), null), null);
        lookedFor = null;
    }
}
