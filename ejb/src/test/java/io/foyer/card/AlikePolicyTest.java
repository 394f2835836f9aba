package io.foyer.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlikePolicyTest {

    @Test
    void countsWhatBothCardsSayThemselvesAndNotWhatEverybodysSays() {
        Map<String, String> open = Map.of("home", "loft", "breed", "Collie", "floor", "any", "source", "Radio");

        assertThat(AlikePolicy.alike(Templates.VISIT, open, open)).containsExactly("breed", "home");
        assertThat(AlikePolicy.alike(Templates.VISIT, open, Map.of("breed", "COLLIE", "home", "other")))
                .containsExactly("breed");
    }

    @Test
    void saysTheWeightiestReasonFirst() {
        assertThat(AlikePolicy.reasons(Set.of("same-name", "same-phone"), List.of("a", "b")))
                .containsExactly("same-phone", "same-name", "same-values");
    }

    @Test
    void doesNotTakeOneEqualFieldForAReason() {
        assertThat(AlikePolicy.reasons(Set.of(), List.of("a"))).isEmpty();
        assertThat(AlikePolicy.reasons(Set.of(), List.of("a", "b"))).containsExactly("same-values");
    }

    @Test
    void putsTheSameCustomerBeforeAnyNumberOfEqualFields() {
        List<String> many = List.of("a", "b", "c", "d", "e", "f");
        assertThat(AlikePolicy.weight(List.of("same-customer"), List.of()))
                .isGreaterThan(AlikePolicy.weight(List.of("same-unit"), many));
        assertThat(AlikePolicy.weight(List.of("same-values"), many))
                .isGreaterThan(AlikePolicy.weight(List.of("same-values"), List.of("a", "b")));
    }
}
