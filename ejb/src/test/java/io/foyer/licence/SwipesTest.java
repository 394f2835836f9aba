package io.foyer.licence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every swipe of the collection gives what is expected of it, and its variations give nothing else. */
class SwipesTest {

    static Stream<Readings.Row> rows() {
        return Readings.rows();
    }

    static Stream<Readings.Row> licences() {
        return Readings.licences();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsEachSwipeAsExpected(Readings.Row row) {
        String kind = row.expect().getString("kind");
        switch (kind) {
            case "licence" -> assertReads(Readings.read(row.raw()), row.expect());
            case "partial" -> {
                assertThat(Readings.read(row.raw()).isComplete()).isFalse();
                assertThat(Readings.read(row.raw()).get(LicenceElement.MIDDLE_NAME))
                        .isNull();
            }
            case "rejected" -> assertThat(Readings.refusal(row.raw())).isPresent();
            case "licence or rejected" -> {
                assertThat(Readings.read(row.raw()).get(LicenceElement.LAST_NAME))
                        .isEqualTo("EXAMPLE'; DROP TABLE CUSTOMER;--");
                assertThat(Readings.read(row.raw()).get(LicenceElement.STREET)).isEqualTo("1 ST");
            }
            default -> assertThat(Readings.refusal(row.raw())).contains(Refusal.TWO_CARDS);
        }
    }

    @ParameterizedTest
    @MethodSource("licences")
    void makesNothingUpWhereverASwipeIsCutOff(Readings.Row row) {
        Licence whole = Readings.read(row.raw());
        for (int end = 0; end < row.raw().length(); end++) {
            for (String cut : Stream.of(row.raw().substring(0, end), row.raw().substring(0, end) + "\r")
                    .toList()) {
                if (Readings.refusal(cut).isEmpty()) {
                    assertWithin(Readings.read(cut), whole, cut);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("licences")
    void makesNothingUpWhereASwipeIsCutOffAndRepeated(Readings.Row row) {
        Licence whole = Readings.read(row.raw());
        for (int end = 0; end < row.raw().length(); end++) {
            String twice = row.raw().substring(0, end) + row.raw();
            if (Readings.refusal(twice).isEmpty()) {
                assertWithin(Readings.read(twice), whole, twice);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("licences")
    void countsAFastDoubleSwipeOnce(Readings.Row row) {
        Licence once = Readings.read(row.raw());
        assertSame(Readings.read(row.raw() + row.raw()), once);
        assertSame(Readings.read(row.raw().strip() + row.raw().strip() + row.raw()), once);
    }

    @ParameterizedTest
    @MethodSource("licences")
    void readsWhatCapsLockTurned(Readings.Row row) {
        assertSame(Readings.read(row.raw().toLowerCase(Locale.ROOT)), Readings.read(row.raw()));
    }

    @ParameterizedTest
    @MethodSource("licences")
    void readsWhateverStandsBetweenTheTracks(Readings.Row row) {
        Licence once = Readings.read(row.raw());
        for (String between : new String[] {"", "\n", "\r\n", "\t", " ", "|", "\r\r"}) {
            String typed = row.raw().strip().replaceAll("\\?[\\r\\n]*", "?" + between.replace("$", "\\$"));
            assertSame(Readings.read(typed), once);
        }
    }

    @ParameterizedTest
    @MethodSource("licences")
    void readsTracksInAnyOrder(Readings.Row row) {
        String[] tracks = row.raw().strip().split("(?<=\\?)[\\r\\n]*", -1);
        String reversed = Arrays.stream(tracks).reduce("", (after, track) -> track + after);
        assertSame(Readings.read(reversed), Readings.read(row.raw()));
    }

    @ParameterizedTest
    @MethodSource("licences")
    void neverMixesTwoCards(Readings.Row row) {
        Licence one = Readings.read(row.raw());
        Readings.licences().forEach(other -> {
            boolean same = Objects.equals(
                    one.get(LicenceElement.NUMBER_READ),
                    Readings.read(other.raw()).get(LicenceElement.NUMBER_READ));
            if (!same && Readings.refusal(row.raw() + other.raw()).isEmpty()) {
                Licence both = Readings.read(row.raw() + other.raw());
                assertThat(isWithin(both, one) || isWithin(both, Readings.read(other.raw())))
                        .as(row + " and " + other)
                        .isTrue();
            }
        });
    }

    @Test
    void takesNameAndAddressOnlyWhereTheNumberIsOfAnotherState() {
        Licence licence = Readings.read("%TXAUSTIN^SPECIMEN$JUAN^500 NOWHERE BLVD^?;636014041234567=280319850315=?\r");

        assertThat(licence.get(LicenceElement.LAST_NAME)).isEqualTo("SPECIMEN");
        assertThat(licence.get(LicenceElement.BIRTH_DATE)).isNull();
        assertThat(licence.reading().notes()).contains(ReadingNote.STATE_DIFFERS);
    }

    @Test
    void readsTheBirthMonthOffTheExpiryWhereFloridaWroteSo() {
        Licence licence = Readings.read(Readings.lines(
                "%FLDELRAY BEACH^DOE$JOHN$^4818 S FEDERAL BLVD^           ?",
                ";6360100462172082009=2101198299090=?",
                "#! 33435      I               1600                                   ECCECC00000?"));

        assertThat(licence.get(LicenceElement.BIRTH_DATE)).isEqualTo("1982-01-09");
        assertThat(licence.get(LicenceElement.HEIGHT)).isEqualTo("600");
        assertThat(licence.get(LicenceElement.SEX)).isEqualTo("M");
        assertThat(licence.reading().notes()).containsExactly(ReadingNote.EXPIRED);
    }

    @Test
    void showsNoMoreOfTheNumberThanItsEnd() {
        LicenceReading reading =
                Readings.read(";636014041234567=280319850315=?\r").reading();

        assertThat(reading.licence()).containsEntry("number", "\u2022\u2022\u2022\u2022 4567");
        assertThat(reading.toString()).doesNotContain("1234567", "D123");
    }

    @Test
    void writesNamesAndAddressesAsAPersonDoes() {
        LicenceReading reading = Readings.read(
                        "%OHCOLUMBUS^O'SAMPLE$ANNE-MARIE$J$JR^4000 LAKE DR SE$2R^?#!!787010000  D               F502120BLNHAZ   ?\r")
                .reading();

        assertThat(reading.written())
                .containsEntry("familyName", "O'Sample Jr")
                .containsEntry("givenName", "Anne-Marie")
                .containsEntry("street", "4000 Lake Dr SE")
                .containsEntry("street2", "2R")
                .containsEntry("postalCode", "78701");
        assertThat(reading.fields()).containsEntry("familyName", "O'SAMPLE").containsEntry("country", "US");
    }

    @Test
    void callsAStripeThatSaysNoMoreThanANameIncomplete() {
        LicenceReading reading = Readings.read("%IDK1234^X?").reading();

        assertThat(reading.complete()).isFalse();
        assertThat(reading.notes()).contains(ReadingNote.INCOMPLETE);
    }

    private static void assertReads(Licence licence, JsonObject expect) {
        assertThat(licence.isComplete()).isTrue();
        for (LicenceElement element : LicenceElement.values()) {
            if (expect.containsKey(element.key())) {
                assertThat(licence.get(element)).as(element.key()).isEqualTo(expected(expect.get(element.key())));
            }
        }
    }

    private static String expected(JsonValue value) {
        String text =
                switch (value.getValueType()) {
                    case STRING -> ((JsonString) value).getString();
                    case NULL -> "";
                    default -> value.toString();
                };
        return text.isEmpty() ? null : text;
    }

    private static void assertSame(Licence licence, Licence other) {
        for (LicenceElement element : LicenceElement.values()) {
            assertThat(licence.get(element)).as(element.key()).isEqualTo(other.get(element));
        }
    }

    private static void assertWithin(Licence part, Licence whole, String typed) {
        assertThat(isWithin(part, whole)).as(typed).isTrue();
    }

    /** Whether a reading says nothing but what another says too; the printed number follows from what else was read. */
    private static boolean isWithin(Licence part, Licence whole) {
        return Arrays.stream(LicenceElement.values())
                .allMatch(element ->
                        part.get(element) == null || part.get(element).equals(whole.get(element)));
    }
}
