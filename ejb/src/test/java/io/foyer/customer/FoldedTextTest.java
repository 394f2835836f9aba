package io.foyer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "Jane, jane",
        "Müller, muller",
        "MÜLLER, muller",
        "José, jose",
        "Žižek, zizek",
        "Straße, strasse",
        "STRASSE, strasse",
        "Ærø, aero",
        "Łukasz, lukasz",
        "Đặng, dang",
        "Þór, thor",
        "İbrahim, ibrahim",
        "Yıldız, yildiz",
        "Ｊａｎｅ, jane",
        "ﬁne, fine",
        "Στέφανος, στεφανοσ",
        "Йорк, иорк"
    })
    void foldsCaseAccentsAndWidth(String written, String folded) {
        assertThat(FoldedText.fold(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"山田, 山田", "김민수, 김민수", "がぎ, がぎ", "ｶﾞｰ, ガー", "हिन्दी, हिन्दी"})
    void keepsScriptsThatHaveNoAccents(String written, String folded) {
        assertThat(FoldedText.fold(written)).isEqualTo(folded);
    }

    @Test
    void foldsComposedAndDecomposedLettersAlike() {
        assertThat(FoldedText.fold("Jose\u0301")).isEqualTo(FoldedText.fold("Jos\u00E9"));
        assertThat(FoldedText.fold("\u1100\u1161")).isEqualTo(FoldedText.fold("\uAC00"));
    }

    @Test
    void partsWordsAtAllThatIsNoLetterOrDigitButNotAtApostrophes() {
        assertThat(FoldedText.words(" Mary-Ann  O’Brien, Jr. ")).containsExactly("mary", "ann", "obrien", "jr");
        assertThat(FoldedText.parts("O'Brien")).containsExactly("o", "brien");
    }

    @Test
    void findsNoWordsWhereThereAreNone() {
        assertThat(FoldedText.words("")).isEmpty();
        assertThat(FoldedText.words(" -–…!? ")).isEmpty();
    }

    @Test
    void cutsBetweenWholeCharacters() {
        assertThat(FoldedText.cut("a𠮷b", 2)).isEqualTo("a𠮷");
        assertThat(FoldedText.cut("ab", 2)).isEqualTo("ab");
    }
}
