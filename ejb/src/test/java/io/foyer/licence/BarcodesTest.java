package io.foyer.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarcodesTest {

    private static final String ELEMENTS = Readings.lines(
            "DAQD1234567",
            "DCSEXAMPLE",
            "DDEN",
            "DACJANE",
            "DDFN",
            "DADQUINN",
            "DDGN",
            "DCAC",
            "DBD03152023",
            "DBB03151985",
            "DBA03312028",
            "DBC2",
            "DAU067 in",
            "DAYGRN",
            "DAZBRN",
            "DAG1200 SAMPLE ST",
            "DAHAPT 4",
            "DAISACRAMENTO",
            "DAJCA",
            "DAK958140000  ",
            "DCF12/31/200899999/AABB/17",
            "DCGUSA");

    private static String barcode(String header) {
        return "@\n\u001e\r" + header + "DL" + ELEMENTS + "\rZCZCAY\nZCBBRN\n\r";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ANSI 6360140102DL00390187ZC02260031",
                "ANSI 636014020102DL00410278ZC03190008",
                "ANSI 636014030102DL00410278ZC03190008",
                "ANSI 636014040002DL00410278ZC03190008",
                "ANSI 636014060002DL00410278ZC03190008",
                "ANSI 636014080102DL00410278ZC03190008",
                "ANSI 636014090102DL00410278ZC03190008",
                "ANSI 636014100102DL00410278ZC03190008",
                "ANSI 636014110001DL00310278",
                "AAMVA6360140101DL00290192"
            })
    void readsEveryVersionOfTheHeader(String header) {
        assertIsJane(Readings.read(barcode(header)));
    }

    @Test
    void readsItWithoutTheHeaderAndWhateverTheReaderMakesOfItsLineBreaks() {
        String whole = barcode("ANSI 636014080102DL00410278ZC03190008");
        for (String typed : List.of(
                ELEMENTS,
                "DL" + ELEMENTS,
                whole.replace("\u001e", ""),
                whole.replace("\n", "\r\n"),
                whole.replace("\n", "\r"),
                whole.replace('\n', '\t').replace('\r', '\t'),
                "]L2" + whole,
                whole + whole,
                whole.toLowerCase(Locale.ROOT))) {
            assertIsJane(Readings.read(typed));
        }
    }

    @Test
    void readsTheFirstVersionWithItsNameInOnePiece() {
        Licence licence = Readings.read(Readings.lines(
                "@\rAAMVA6360030101DL00290192DLDAQK-134-123-145-103",
                "DAAJOHNSON,JACK,,3RD",
                "DAG1234 BARNEYS INN PL",
                "DAIBALTIMORE",
                "DAJMD",
                "DAK21230 ",
                "DARC ",
                "DAS ",
                "DAT ",
                "DAU505",
                "DAW135",
                "DBA20170209",
                "DBB19910209",
                "DBC1",
                "DBD20120210",
                "DBHN"));

        assertThat(licence.get(LicenceElement.LAST_NAME)).isEqualTo("JOHNSON");
        assertThat(licence.get(LicenceElement.FIRST_NAME)).isEqualTo("JACK");
        assertThat(licence.get(LicenceElement.MIDDLE_NAME)).isNull();
        assertThat(licence.get(LicenceElement.SUFFIX)).isEqualTo("3RD");
        assertThat(licence.get(LicenceElement.BIRTH_DATE)).isEqualTo("1991-02-09");
        assertThat(licence.reading().notes()).containsExactly(ReadingNote.EXPIRED);
    }

    @Test
    void readsGivenNamesInOneElementAndSaysWhatTheLicenceShortens() {
        Licence licence = Readings.read(Readings.lines(
                "ANSI 636015020102DL00410278DLDAQ12345678",
                "DCSSPECIMEN",
                "DCTJUAN,CARLOS",
                "DDET",
                "DAG500 NOWHERE BLVD",
                "DAIAUSTIN",
                "DAJTX",
                "DAK78701",
                "DBB11021990"));

        assertThat(licence.get(LicenceElement.FIRST_NAME)).isEqualTo("JUAN");
        assertThat(licence.get(LicenceElement.MIDDLE_NAME)).isEqualTo("CARLOS");
        assertThat(licence.reading().notes()).containsExactly(ReadingNote.NAME_SHORTENED);
    }

    @Test
    void readsCanadianDatesAndPostalCodes() {
        LicenceReading reading = Readings.read(Readings.lines(
                        "@\rANSI 636012030001DL00310300DLDAQS1234-56789-12345",
                        "DCSSPECIMEN",
                        "DACMARIE",
                        "DADNONE",
                        "DBB19790431",
                        "DBA20280501",
                        "DAG10 KING ST W",
                        "DAITORONTO",
                        "DAJON",
                        "DAKM5H1A1",
                        "DCGCAN"))
                .reading();

        assertThat(reading.fields())
                .containsEntry("country", "CA")
                .containsEntry("region", "ON")
                .doesNotContainKeys("birthDate", "middleName");
        assertThat(reading.written()).containsEntry("postalCode", "M5H 1A1");
        assertThat(reading.licence()).containsEntry("expires", "2028-05-01");
        assertThat(reading.notes()).containsExactly(ReadingNote.BIRTH_DATE_UNCLEAR);
    }

    @Test
    void guessesNothingWhereTheReaderRanTheLinesTogether() {
        assertThat(Readings.refusal("@ANSI 6360100102DL00390190ZF02290063DLDAADOE,JOHNDAG5929 N ROCK STDAIDELRAY SHORE"
                        + "DAJFLDAK44556-DAQJ621625830080DARI\n"))
                .contains(Refusal.NO_LINE_BREAKS);
    }

    @Test
    void makesNothingUpWhereverItIsCutOff() {
        String whole = barcode("ANSI 636014080102DL00410278ZC03190008");
        Licence licence = Readings.read(whole);
        for (int end = 0; end < whole.length(); end++) {
            String cut = whole.substring(0, end);
            if (Readings.refusal(cut).isEmpty()) {
                Licence part = Readings.read(cut);
                for (LicenceElement element : LicenceElement.values()) {
                    assertThat(part.get(element)).as(cut).isIn(null, licence.get(element));
                }
            }
        }
    }

    @Test
    void refusesTheScansOfTwoPeople() {
        String jane = barcode("ANSI 636014080102DL00410278ZC03190008");
        assertThat(Readings.refusal(jane + jane.replace("JANE", "JOAN"))).contains(Refusal.TWO_CARDS);
    }

    private static void assertIsJane(Licence licence) {
        assertThat(licence.isComplete()).isTrue();
        LicenceReading reading = licence.reading();
        assertThat(reading.fields())
                .containsEntry("givenName", "JANE")
                .containsEntry("middleName", "QUINN")
                .containsEntry("familyName", "EXAMPLE")
                .containsEntry("street", "1200 SAMPLE ST")
                .containsEntry("street2", "APT 4")
                .containsEntry("city", "SACRAMENTO")
                .containsEntry("region", "CA")
                .containsEntry("postalCode", "958140000")
                .containsEntry("country", "US")
                .containsEntry("birthDate", "1985-03-15");
        assertThat(reading.written()).containsEntry("postalCode", "95814").containsEntry("street2", "Apt 4");
        assertThat(reading.licence())
                .containsEntry("number", "\u2022\u2022\u2022\u2022 4567")
                .containsEntry("expires", "2028-03-31")
                .containsEntry("sex", "F");
        assertThat(reading.notes()).isEmpty();
    }
}
