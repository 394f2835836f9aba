package io.foyer.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostalAddressTest {

    private static final PostalAddress CHICAGO = new PostalAddress(Map.of(
            "street", " 12  Main St ", "city", "Chicago", "region", "IL", "postalCode", "60601", "country", "us"));

    @Test
    void keepsALineForEachPartAndReadsItBack() {
        assertThat(CHICAGO)
                .hasToString("street: 12 Main St\ncity: Chicago\nregion: IL\npostalCode: 60601\ncountry: US");
        assertThat(PostalAddress.read(CHICAGO.toString())).isEqualTo(CHICAGO);
    }

    @Test
    void takesAnyOtherTextAsAStreetAndWhatFollows() {
        assertThat(PostalAddress.read("12 Main St,\nChicago, IL 60601\n").parts())
                .containsExactly(Map.entry("street", "12 Main St,"), Map.entry("street2", "Chicago, IL 60601"));
        assertThat(PostalAddress.read(" \n").isEmpty()).isTrue();
    }

    @Test
    void writesThePlaceAsTheCountryDoes() {
        PostalAddress berlin =
                new PostalAddress(Map.of("street", "Hauptstr. 3", "city", "Berlin", "postalCode", "10115"));

        assertThat(CHICAGO.lines("DE", Locale.US)).containsExactly("12 Main St", "Chicago, IL 60601", "United States");
        assertThat(berlin.lines("DE", Locale.GERMANY)).containsExactly("Hauptstr. 3", "10115 Berlin");
        assertThat(berlin.lines("US", Locale.US)).containsExactly("Hauptstr. 3", "Berlin, 10115");
    }

    @Test
    void aValueWithLineBreaksStaysInItsPart() {
        PostalAddress odd = new PostalAddress(Map.of("street", "12 Main St\ncountry: XX"));

        assertThat(PostalAddress.read(odd.toString())).isEqualTo(odd);
    }
}
