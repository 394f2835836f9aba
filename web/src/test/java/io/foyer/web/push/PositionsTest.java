package io.foyer.web.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTest {

    private static final Set<Long> ONE = Set.of(1L);
    private static final Set<Long> TWO = Set.of(1L, 2L);

    private static Positions at(String id, Set<Long> offices, Map<Long, Long> latest) {
        Positions positions = Positions.read(id, offices);
        positions.beginAt(latest);
        return positions;
    }

    @Test
    void beginsNowWhereNothingWasReadBefore() {
        assertThat(at(null, ONE, Map.of(1L, 17L)).id()).isEqualTo("17");
        assertThat(at(" ", TWO, Map.of(1L, 17L, 2L, 5L)).id()).isEqualTo("1-17.2-5");
        assertThat(at(null, ONE, Map.of()).id()).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"12, 1-12.2-5", "1-12, 1-12.2-5", "1-12.2-3, 1-12.2-3", "2-3.1-12, 1-12.2-3", "9-8.1-12, 1-12.2-5"})
    void goesOnFromWhereAStreamBrokeOff(String id, String expected) {
        assertThat(at(id, TWO, Map.of(1L, 17L, 2L, 5L)).id()).isEqualTo(expected);
    }

    @Test
    void beginsNowForWhoeverReadMoreThanEverHappened() {
        assertThat(at("999", ONE, Map.of(1L, 17L)).of(1)).isEqualTo(17);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1-", "-1", "1-2-3", "1.2", "1-x", "99999999999999999999"})
    void refusesWhatNoStreamEverSent(String id) {
        assertThatThrownBy(() -> Positions.read(id, TWO)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void movesOnWithEachEvent() {
        Positions positions = at("5", ONE, Map.of(1L, 9L));
        positions.passed(1, 6);
        positions.passed(1, 7);

        assertThat(positions.id()).isEqualTo("7");
        assertThat(positions.has(1, 7)).isTrue();
        assertThat(positions.has(1, 8)).isFalse();
    }

    @Test
    void waitsForAnEventThatWasOvertaken() {
        Positions positions = at("5", ONE, Map.of(1L, 9L));
        positions.passed(1, 7);
        positions.passed(1, 8);
        assertThat(positions.id()).isEqualTo("5");
        assertThat(positions.has(1, 8)).isTrue();

        positions.passed(1, 6);
        assertThat(positions.id()).isEqualTo("8");
    }

    @Test
    void waitsNoLongerForWhatIsKnownToBeTold() {
        Positions positions = at("5", TWO, Map.of(1L, 9L, 2L, 9L));
        positions.passed(1, 8);
        positions.passed(1, 9);
        positions.reached(1, 8);
        positions.passed(1, 10);

        assertThat(positions.id()).isEqualTo("1-10.2-5");
        positions.reached(1, 3);
        assertThat(positions.of(1)).as("never goes back").isEqualTo(10);
    }
}
