package io.foyer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    private static List<List<String>> readings(String typed) {
        return SearchWords.readings(typed, "US").stream()
                .map(SearchWords::words)
                .toList();
    }

    @Test
    void readsWordsFoldedAsTheTermsAre() {
        assertThat(readings(" Dóe,  JANE ")).containsExactly(List.of("doe", "jane"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(312) 555-0142", "312.555.0142", "+1 312 555 0142", "1-312-555-0142"})
    void readsAWholeNumberAsItIsKept(String typed) {
        assertThat(readings(typed).get(0)).containsExactly("13125550142");
    }

    @Test
    void readsGroupsOfDigitsAsOnePartOfANumberFirst() {
        assertThat(readings("555-01")).containsExactly(List.of("55501"), List.of("555", "01"));
        assertThat(readings("jane 312 55")).containsExactly(List.of("jane", "31255"), List.of("jane", "312", "55"));
    }

    @Test
    void readsTheBeginningOfAMailAddressAsOneWord() {
        assertThat(readings("Jane.Doe@Exam")).containsExactly(List.of("jane.doe@exam"));
        assertThat(readings("jane.doe")).containsExactly(List.of("jane", "doe"));
    }

    @Test
    void readsAUnitWithItsSign() {
        assertThat(readings("#4B")).containsExactly(List.of("4b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!?", "@", "%", "_"})
    void findsNothingToLookFor(String typed) {
        assertThat(readings(typed)).isEmpty();
    }

    @Test
    void looksForFewWordsOfBoundedLengthWhateverIsPasted() {
        List<List<String>> readings = readings("word ".repeat(3).repeat(1000) + "a b c d e f g h i j");

        assertThat(readings).allMatch(words -> words.size() <= 6);
        assertThat(readings("x".repeat(5000)).get(0).get(0)).hasSize(SearchTerms.LONGEST);
    }

    @Test
    void looksForAWordOnceThoughItIsTypedTwice() {
        assertThat(readings("doe doe")).containsExactly(List.of("doe"));
    }
}
