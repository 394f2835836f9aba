package io.foyer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreetAddressTest {

    private static boolean similar(String one, String other) {
        return StreetAddress.isSimilar(new StreetAddress(one, null), new StreetAddress(other, null));
    }

    @ParameterizedTest
    @CsvSource({"12 Main St, 12 main street", "Hauptstr. 5, Hauptstraße 5", "500 W Oak Ave, 500 W. Oak Avenue"})
    void seesOnePlaceInTwoWritings(String one, String other) {
        assertThat(similar(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"12 Main St, 14 Main St", "12 Main St, 12 Oak St", "Main St, Main St", "12, 12"})
    void tellsPlacesApart(String one, String other) {
        assertThat(similar(one, other)).isFalse();
    }

    @Test
    void tellsStreetsOfOneNameApartByPostalCode() {
        assertThat(StreetAddress.isSimilar(
                        new StreetAddress("12 Main St", "60601"), new StreetAddress("12 Main St", "60602")))
                .isFalse();
        assertThat(StreetAddress.isSimilar(
                        new StreetAddress("12 Main St", "60601"), new StreetAddress("12 Main St", null)))
                .isTrue();
    }

    @Test
    void comparesUnitsWithoutSignsAndCase() {
        assertThat(StreetAddress.isSameUnit("#4B", "4b")).isTrue();
        assertThat(StreetAddress.isSameUnit("4B", "4C")).isFalse();
        assertThat(StreetAddress.isSameUnit(null, null)).isFalse();
    }
}
