package io.foyer.web.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.card.template.CardTemplate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The keys that open a blank card. */
class BlankCardsTest {

    @Test
    void anInitialGoesToTheFirstWithItAndToNobodyWhoseOwnIsTaken() {
        assertThat(letters("Guest card", "Repair request", "Reservation card", "Service card"))
                .containsExactly("g", "r", "e", "s");
    }

    @Test
    void aNameWithoutLettersOrWithAllOfThemTakenHasANumber() {
        assertThat(letters("A", "AA", "名片")).containsExactly("a", "2", "3");
    }

    private static List<String> letters(String... names) {
        List<CardTemplate> templates = Stream.of(names)
                .map(name -> new CardTemplate(name, 1, name, List.of(), List.of(), List.of(), List.of()))
                .toList();
        return BlankCards.kindsOf(templates).stream()
                .map(BlankCards.Kind::letter)
                .toList();
    }
}
