package io.foyer.web.paging;

import io.foyer.card.MatchingCard;
import io.foyer.card.MatchingService;
import io.foyer.card.OpenCard;
import io.foyer.paging.PageRow;
import io.foyer.paging.PagingService;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What a service card shows besides its fields: who was paged, and what happened in the same home before. */
@Named("work")
@ViewScoped
public class WorkView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PRIORITY = "priority";
    private static final int MOST = 5;

    @EJB
    private transient PagingService pagings;

    @EJB
    private transient MatchingService matching;

    private OpenCard card;
    private ArrayList<PageRow> pages = new ArrayList<>();
    private ArrayList<MatchingCard> history = new ArrayList<>();

    /** Reads both for a card of work to be done, and nothing for any other. */
    public void read(OpenCard open) {
        card = open;
        pages = new ArrayList<>();
        history = new ArrayList<>();
        if (!open.template().fields().containsKey(PRIORITY)) {
            return;
        }
        if (open.id() != null) {
            pages = new ArrayList<>(pagings.ofCard(open.id()));
        }
        history = new ArrayList<>(matching.history(open).stream().limit(MOST).toList());
    }

    /** Reads both once more: something happened while the card lay open. */
    public void again() {
        if (card != null) {
            read(card);
        }
    }

    public List<PageRow> getPages() {
        return pages;
    }

    public List<MatchingCard> getHistory() {
        return history;
    }
}
