package io.foyer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @Test
    void writesGivenNameFirst() {
        assertThat(new PersonName("Jane", "Q.", "Doe", "Acme").shown()).contains("Jane Q. Doe");
    }

    @Test
    void writesFamilyNameFirstWhereItsScriptDoes() {
        assertThat(new PersonName("太郎", null, "山田", null).shown()).contains("山田太郎");
        assertThat(new PersonName("민수", null, "김", null).shown()).contains("김민수");
    }

    @Test
    void goesByTheFirmWhereThereIsNoPerson() {
        assertThat(new PersonName(null, null, null, "Acme").shown()).contains("Acme");
        assertThat(new PersonName(null, null, null, null).shown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jane Doe", "DOE JANE", "Doe, Jane", "jane  doe", "DOE,JANE M", "Jané Döe"})
    void givesOneKeyToEveryWritingOfAName(String written) {
        assertThat(PersonName.keyOf(written)).isEqualTo(new PersonName("Jane", "Mary", "Doe", null).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jane", "J D", "", "312-5550142", "王"})
    void givesNoKeyToWhatDoesNotTellOnePersonFromAnother(String written) {
        assertThat(PersonName.keyOf(written)).isNull();
    }

    @Test
    void givesAKeyToNamesWithoutBlanks() {
        assertThat(new PersonName("太郎", null, "山田", null).key()).isEqualTo(PersonName.keyOf("山田 太郎"));
    }

    @Test
    void givesAFirmWithoutAPersonTheKeyOfItsName() {
        assertThat(new PersonName(null, null, null, "Acme Plumbing").key()).isEqualTo("acme plumbing");
        assertThat(new PersonName("Jane", null, null, "Acme Plumbing").key()).isNull();
    }

    @Test
    void keepsTheKeyWithinItsColumn() {
        assertThat(PersonName.keyOf("a".repeat(80) + " " + "b".repeat(80))).hasSize(100);
    }
}
