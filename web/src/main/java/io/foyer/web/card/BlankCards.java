package io.foyer.web.card;

import io.foyer.card.CardService;
import io.foyer.card.template.CardTemplate;
import io.foyer.office.CurrentCaller;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

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

    /** Initials are given out first, so that a further card seldom takes the key that hands know for another. */
    static List<Kind> kindsOf(List<CardTemplate> templates) {
        Map<String, String> letters = new HashMap<>();
        for (CardTemplate template : templates) {
            lettersOf(template)
                    .limit(1)
                    .filter(initial -> !letters.containsValue(initial))
                    .forEach(initial -> letters.put(template.key(), initial));
        }
        templates.forEach(template -> letters.computeIfAbsent(template.key(), key -> free(template, letters.values())));
        return templates.stream()
                .map(template -> new Kind(
                        template.name(), letters.get(template.key()), "/card/card.xhtml?template=" + template.key()))
                .toList();
    }

    /** The first letter of the name that no other kind has; a number where all are taken. */
    private static String free(CardTemplate template, Collection<String> taken) {
        return lettersOf(template)
                .filter(letter -> !taken.contains(letter))
                .findFirst()
                .orElse(String.valueOf(taken.size() + 1));
    }

    private static Stream<String> lettersOf(CardTemplate template) {
        return template.name()
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(letter -> letter >= 'a' && letter <= 'z')
                .mapToObj(Character::toString);
    }
}
