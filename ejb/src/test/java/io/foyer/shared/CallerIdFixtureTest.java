package io.foyer.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallerIdFixtureTest {
    static Stream<Fixture.Row> numbers() {
        return Fixture.rows("phones.tsv");
    }

    static Stream<Fixture.Row> oddCallers() {
        return Stream.concat(Fixture.rows("odd.tsv"), Fixture.rows("odd-more.tsv"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void readsNumbersOfTheWorldForCertain(Fixture.Row row) {
        CallerId caller = CallerId.read(row.cell("raw"), row.cell("region"));

        assertThat(caller.callerClass()).isEqualTo(CallerClass.NUMBER);
        assertThat(caller.e164()).contains(row.cell("e164"));
        assertThat(caller.extension()).isEmpty();
        assertThat(caller.displayName()).isEmpty();
        assertThat(PhoneNumber.parse(row.cell("raw"), row.cell("region"))).contains(PhoneNumber.of(row.cell("e164")));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void readsBackEveryNumberItWrites(Fixture.Row row) {
        PhoneNumber number = PhoneNumber.of(row.cell("e164"));

        assertThat(PhoneNumber.parse(number.international(), "ZZ")).contains(number);
        assertThat(PhoneNumber.parse(number.national(row.cell("region")), row.cell("region")))
                .contains(number);
    }

    @ParameterizedTest
    @MethodSource("oddCallers")
    void readsOddCallersAsTheTableSays(Fixture.Row row) {
        CallerId caller = CallerId.read(row.cell("raw"), row.cell("region"));

        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(caller.callerClass().code()).as("class").isEqualTo(row.cell("class"));
        softly.assertThat(caller.e164().orElse("")).as("E.164").isEqualTo(row.cell("e164"));
        softly.assertThat(caller.extension()).as("extension").isEqualTo(row.cell("ext"));
        softly.assertThat(caller.displayName().orElse("")).as("name").isEqualTo(row.cell("name"));
        softly.assertAll();
    }
}
