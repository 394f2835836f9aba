package io.foyer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTermsTest {

    @Test
    void holdsEveryPartOfNameFirmAndUnit() {
        Customer customer = People.customer(
                "givenName",
                "Jané",
                "middleName",
                "Q.",
                "familyName",
                "Doe",
                "organisation",
                "Acme Plumbing",
                "unit",
                "4-B");

        assertThat(SearchTerms.of(customer)).contains("jane", "q", "doe", "acme", "plumbing", "4", "b", "4b");
    }

    @Test
    void holdsAPhoneWholeAsDialledAtHomeAndByItsLastDigits() {
        assertThat(SearchTerms.of(People.customer("phone1", "(312) 555-0142")))
                .containsExactlyInAnyOrder("13125550142", "3125550142", "5550142", "0142");
    }

    @Test
    void holdsTheNationalPrefixOfOtherCountries() {
        assertThat(SearchTerms.of(People.customer("phone1", "+49 30 1234567")))
                .containsExactlyInAnyOrder("49301234567", "0301234567", "1234567", "4567");
    }

    @Test
    void holdsAMailAddressWholeAndTheWordsBeforeItsAt() {
        assertThat(SearchTerms.of(People.customer("email1", "Jane.Doe@Example.com")))
                .containsExactlyInAnyOrder("jane.doe@example.com", "jane", "doe");
    }

    @Test
    void holdsBothSpellingsOfUmlauts() {
        assertThat(SearchTerms.of(People.customer("familyName", "Müller")))
                .containsExactlyInAnyOrder("muller", "mueller");
    }

    @Test
    void holdsNamesWithApostrophesAndHyphensInOneAndInParts() {
        assertThat(SearchTerms.of(People.customer("familyName", "O'Brien-Smith")))
                .contains("obrien", "brien", "smith", "obriensmith");
    }

    @Test
    void holdsEastAsianNamesInOneToo() {
        assertThat(SearchTerms.of(People.customer("givenName", "太郎", "familyName", "山田")))
                .containsExactlyInAnyOrder("太郎", "山田", "山田太郎");
    }

    @Test
    void keepsTermsWithinTheirColumnAndTheirNumberSmall() {
        String many = "word".repeat(30) + " " + "a b c d e f g h i j k l m n o p q r s t u v w x y z".substring(0, 50);
        Customer customer =
                People.customer("organisation", many.substring(0, 120), "email1", "x".repeat(60) + "@example.com");

        assertThat(SearchTerms.of(customer))
                .hasSizeLessThanOrEqualTo(80)
                .allMatch(term -> term.codePointCount(0, term.length()) <= SearchTerms.LONGEST);
    }
}
