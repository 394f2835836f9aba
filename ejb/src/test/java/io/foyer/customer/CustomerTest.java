package io.foyer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CustomerTest {

    private static final Instant LATER = People.NOW.plusSeconds(60);

    private static String phones(Customer customer) {
        return customer.text(CustomerField.PHONE1, "US") + " | " + customer.text(CustomerField.PHONE2, "US") + " | "
                + customer.text(CustomerField.PHONE3, "US");
    }

    @Test
    void keepsWhatAChangeDoesNotName() {
        Customer customer = People.customer("givenName", "Jane", "familyName", "Doe", "city", "Chicago");

        customer.apply(People.change(customer, "familyName", "Roe"), LATER);

        assertThat(customer.name("US")).isEqualTo("Jane Roe");
        assertThat(customer.text(CustomerField.CITY, "US")).isEqualTo("Chicago");
        assertThat(customer.nameKey()).isEqualTo("jane roe");
        assertThat(customer.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void swapsTwoNumbersWithoutWritingEitherTwice() {
        Customer customer = People.customer("phone1", "312-555-0142", "phone2", "312-555-0143");
        var before = customer.contactPoints();

        customer.apply(People.change(customer, "phone1", "312-555-0143", "phone2", "312-555-0142"), LATER);

        assertThat(customer.contactPoints()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(phones(customer)).isEqualTo("(312) 555-0143 | (312) 555-0142 | null");
    }

    @Test
    void removesANumberWhoseFieldIsEmptiedAndLeavesTheOthersInPlace() {
        Customer customer =
                People.customer("phone1", "312-555-0142", "phone2", "312-555-0143", "email1", "j@example.com");

        customer.apply(People.change(customer, "phone1", ""), LATER);

        assertThat(phones(customer)).isEqualTo("null | (312) 555-0143 | null");
        assertThat(customer.text(CustomerField.EMAIL1, "US")).isEqualTo("j@example.com");
    }

    @Test
    void takesOverTheExtensionOfANumberItHas() {
        Customer customer = People.customer("phone1", "312-555-0142");

        customer.apply(People.change(customer, "phone1", "312-555-0142 x12"), LATER);

        assertThat(customer.contactPoints()).hasSize(1);
        assertThat(phones(customer)).startsWith("(312) 555-0142 ext. 12");
    }

    @Test
    void learnsFromATwinWithoutLosingAnything() {
        Customer customer = People.customer(
                "givenName", "Jane", "phone1", "312-555-0142", "phone2", "312-555-0143", "city", "Chicago");

        customer.learn(
                People.change(
                        null,
                        "givenName",
                        "Jane",
                        "phone1",
                        "312-555-0143",
                        "phone2",
                        "312-555-0199",
                        "city",
                        "",
                        "unit",
                        "4B"),
                LATER);

        assertThat(phones(customer)).isEqualTo("(312) 555-0142 | (312) 555-0143 | (312) 555-0199");
        assertThat(customer.text(CustomerField.CITY, "US")).isEqualTo("Chicago");
        assertThat(customer.unit()).isEqualTo("4B");
    }

    @Test
    void goesByHisNumberWhereHeHasNoName() {
        assertThat(People.customer("phone1", "+13125550142").name("US")).isEqualTo("(312) 555-0142");
        assertThat(People.customer("phone1", "+13125550142").name("DE")).isEqualTo("+1 312-555-0142");
    }
}
