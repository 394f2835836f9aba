package io.foyer.web.card;

import io.foyer.card.CardService;
import io.foyer.card.template.CardTemplate;
import io.foyer.office.CurrentCaller;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The blank cards that somebody at the desk can open from every page, each with the key that opens it (IN-5). */
@Named("blankCards")
@RequestScoped
public class BlankCards {

    @EJB
    private CardService cards;

    @EJB
    private CurrentCaller current;

    private List<Kind> kinds;

    /**
     * A kind of card.
     *
     * @param letter the key that chooses it
     * @param path the page that opens a blank one
     */
    public record Kind(String name, String letter, String path) {}

    @PostConstruct
    void load() {
        kinds = current.get().role().worksAtDesk() ? kindsOf(cards.templates()) : List.of();
    }

    /** None for roles that fill no cards. */
    public List<Kind> getKinds() {
        return kinds;
    }

    static List<Kind> kindsOf(List<CardTemplate> templates) {
        List<Kind> kinds = new ArrayList<>();
        for (CardTemplate template : templates) {
            kinds.add(new Kind(
                    template.name(), letter(template.name(), kinds), "/card/card.xhtml?template=" + template.key()));
        }
        return kinds;
    }

    /** The first letter of the name that no other kind has; a number where all are taken. */
    private static String letter(String name, List<Kind> others) {
        return name.toLowerCase(Locale.ROOT)
                .chars()
                .filter(letter -> letter >= 'a' && letter <= 'z')
                .mapToObj(Character::toString)
                .filter(letter ->
                        others.stream().noneMatch(other -> other.letter().equals(letter)))
                .findFirst()
                .orElse(String.valueOf(others.size() + 1));
    }
}
