package io.foyer.card.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTest {

    private static final Typing AMERICAN = new Typing(Locale.US, "US", false);
    private static final Typing GERMAN = new Typing(Locale.GERMANY, "DE", false);
    private static final Typing PROGRAM = new Typing(Locale.GERMANY, "DE", true);

    @Test
    void emptyTextEmptiesTheField() {
        assertThat(field(FieldType.NUMBER).read("  ", AMERICAN)).isEqualTo(new Entry(null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1250|1250", "1,250|1250", "1,250.5|1250.5", "-3|-3", "1.250|1.25", "12,50|", "a|", "1e3|"})
    void readsNumbersAsAmericansWriteThem(String typed, String kept) {
        assertThat(field(FieldType.NUMBER).read(typed, AMERICAN).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.250|1250", "1.250,5|1250.5", "12,50|12.5", "1 250|1250"})
    void readsNumbersAsGermansWriteThem(String typed, String kept) {
        assertThat(field(FieldType.NUMBER).read(typed, GERMAN).value()).isEqualTo(kept);
    }

    @Test
    void programsWriteNumbersAsTheyAreKept() {
        assertThat(field(FieldType.NUMBER).read("1.250", PROGRAM).value()).isEqualTo("1.25");
        assertThat(field(FieldType.NUMBER).read("1,250", PROGRAM).isFaulty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"$1,250|1250", "1250.50|1250.50", "1250.5|1250.50", "USD 900|900", "0|0"})
    void readsMoneyInItsCurrency(String typed, String kept) {
        assertThat(field(FieldType.MONEY).read(typed, AMERICAN).value()).isEqualTo(kept);
    }

    @Test
    void writesANumberThatMustLookACertainWayWithoutSeparators() {
        Field year = field(FieldType.NUMBER, new Limits("\\d{4}", null, null, null, null, null));

        assertThat(year.shown("2019", AMERICAN)).isEqualTo("2019");
        assertThat(year.words("2019", GERMAN)).isEqualTo("2019");
        assertThat(year.read("2,019", AMERICAN).value()).isEqualTo("2019");
    }

    @Test
    void refusesPartsOfACent() {
        assertThat(field(FieldType.MONEY).read("9.999", AMERICAN).fault())
                .isEqualTo("Write an amount in US Dollar, such as 1250.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER|1250.5|1,250.5",
                "MONEY|1250|1,250.00",
                "MONEY|1250.50|1,250.50",
                "PHONE|+13125550142|(312) 555-0142",
                "PHONE|+493012345678|+49 30 12345678",
                "DATE|2026-11-21|2026-11-21",
                "TIME|09:05|09:05"
            })
    void whatIsShownReadsBackAsWhatIsKept(FieldType type, String kept, String shown) {
        Field field = field(type);

        assertThat(field.shown(kept, AMERICAN)).isEqualTo(shown);
        assertThat(field.read(shown, AMERICAN).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"9:05,09:05", "23:59,23:59", "24:01,", "noon,"})
    void readsTimesOfDay(String typed, String kept) {
        assertThat(field(FieldType.TIME).read(typed, AMERICAN).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28,2026-02-28", "2026-02-30,", "0026-02-28,", "28.2.2026,"})
    void readsDates(String typed, String kept) {
        assertThat(field(FieldType.DATE).read(typed, AMERICAN).value()).isEqualTo(kept);
    }

    @Test
    void severalChoicesAreKeptOnceAndInTheTemplatesOrder() {
        assertThat(field(FieldType.MULTI_CHOICE).read("dog, cat,dog", AMERICAN).value())
                .isEqualTo("cat,dog");
        assertThat(field(FieldType.MULTI_CHOICE).read("cat,cow", AMERICAN).isFaulty())
                .isTrue();
        assertThat(field(FieldType.CHOICE).read("cow", AMERICAN).fault())
                .isEqualTo("Choose one of the offered values.");
    }

    @Test
    void linesAreKeptInLongTextsOnly() {
        assertThat(field(FieldType.LONG_TEXT).read("one\r\ntwo\u0000", AMERICAN).value())
                .isEqualTo("one\ntwo");
        assertThat(field(FieldType.TEXT).read("one\r\ntwo", AMERICAN).value()).isEqualTo("one two");
    }

    @Test
    void limitsAnswerWithTheTemplatesOwnSentence() {
        Limits people = new Limits("\\d+", "1", "20", null, null, "Between 1 and 20 people.");

        for (String typed : List.of("0", "21", "1.5")) {
            assertThat(field(FieldType.NUMBER, people).read(typed, AMERICAN).fault())
                    .isEqualTo("Between 1 and 20 people.");
        }
        assertThat(field(FieldType.NUMBER, people).read("20", AMERICAN).isFaulty())
                .isFalse();
    }

    @Test
    void limitsWithoutASentenceOfTheirOwnAnswerGenerally() {
        Limits atLeast = new Limits(null, "1000", null, null, null, null);

        assertThat(field(FieldType.MONEY, atLeast).read("999", AMERICAN).fault())
                .isEqualTo("This must not be less than 1,000.00.");
    }

    @Test
    void textsEndSomewhere() {
        assertThat(field(FieldType.TEXT).read("x".repeat(251), AMERICAN).fault())
                .isEqualTo("Shorten this to 250 characters.");
    }

    @Test
    void refusesPaymentCardsInFreeTextWithoutRepeatingThem() {
        Entry entry = field(FieldType.LONG_TEXT).read("pays with 4111 1111 1111 1111", AMERICAN);

        assertThat(entry.isFaulty()).isTrue();
        assertThat(entry.fault()).doesNotContain("4111");
    }

    @Test
    void keepsAnAddressByItsPartsHoweverItIsWritten() {
        Field home = field(FieldType.ADDRESS);

        assertThat(home.read("city:Chicago\nstreet:  12 Main St \ncountry: us", AMERICAN)
                        .value())
                .isEqualTo("street: 12 Main St\ncity: Chicago\ncountry: US");
        assertThat(home.read("12 Main St\nChicago, IL 60601", AMERICAN).value())
                .isEqualTo("street: 12 Main St\nstreet2: Chicago, IL 60601");
        assertThat(home.read("street:\ncity: ", AMERICAN)).isEqualTo(new Entry(null, null));
        assertThat(home.read("country: ZZ", AMERICAN).fault()).contains("two letters");
        assertThat(home.read("postalCode: " + "1".repeat(21), AMERICAN).isFaulty())
                .isTrue();
        assertThat(home.read("street: 4111 1111 1111 1111", AMERICAN).fault()).contains("payment card");
    }

    @Test
    void saysAnAddressInOneLine() {
        Field home = field(FieldType.ADDRESS);
        String kept = "street: 12 Main St\ncity: Chicago\nregion: IL\npostalCode: 60601";

        assertThat(home.words(kept, AMERICAN)).isEqualTo("12 Main St, Chicago, IL 60601");
        assertThat(home.shown(kept, AMERICAN)).isEqualTo(kept);
        assertThat(home.words("12 Main St", GERMAN)).isEqualTo("12 Main St");
    }

    @Test
    void measuresWhatAPersonTypesOfAnAddressAndOfAName() {
        Limits short10 = new Limits(null, null, null, 10, null, null);

        assertThat(field(FieldType.ADDRESS, short10)
                        .read("street: 12 Main St", AMERICAN)
                        .isFaulty())
                .isFalse();
        assertThat(field(FieldType.ADDRESS, short10)
                        .read("street: 1200 Main St", AMERICAN)
                        .isFaulty())
                .isTrue();
        assertThat(field(FieldType.PERSON, short10)
                        .read("Jane Doe (customer 7)", AMERICAN)
                        .value())
                .isEqualTo("Jane Doe (customer 7)");
    }

    @Test
    void namesAPersonWithoutHisNumber() {
        Field broker = field(FieldType.PERSON);

        assertThat(broker.words("Ana Agent (colleague 3)", AMERICAN)).isEqualTo("Ana Agent");
        assertThat(broker.words("Somebody (else)", AMERICAN)).isEqualTo("Somebody (else)");
    }

    private static Field field(FieldType type) {
        return field(type, Limits.NONE);
    }

    private static Field field(FieldType type, Limits limits) {
        List<Choice> choices =
                type.hasChoices() ? List.of(new Choice("cat", "Cat"), new Choice("dog", "Dog")) : List.of();
        return new Field(
                "it", type, FieldKind.MANUAL, null, "It", null, null, false, null, "USD", choices, limits, null, 1);
    }
}
