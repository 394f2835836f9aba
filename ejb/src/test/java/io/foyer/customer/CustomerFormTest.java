package io.foyer.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerFormTest {

    private static List<String> faultyFields(Customer known, String... keysAndValues) {
        try {
            People.change(known, keysAndValues);
            return List.of();
        } catch (Invalid invalid) {
            return invalid.faults().stream().map(FieldFault::field).toList();
        }
    }

    @Test
    void trimsTextAndEmptiesWhatIsBlank() {
        CustomerChange change =
                People.change(People.customer("familyName", "Doe"), "city", " \t ", "givenName", "  Mary\u00A0 Ann\n");

        assertThat(change.texts())
                .containsEntry(CustomerField.CITY, null)
                .containsEntry(CustomerField.GIVEN_NAME, "Mary Ann");
    }

    @Test
    void saysEveryFaultAtOnce() {
        assertThat(faultyFields(
                        null,
                        "familyName",
                        "x".repeat(81),
                        "birthDate",
                        "yesterday",
                        "country",
                        "ZZ",
                        "phone1",
                        "555-0142",
                        "email1",
                        "jane at example",
                        "shoeSize",
                        "44"))
                .containsExactly("familyName", "birthDate", "country", "phone1", "email1", "shoeSize");
    }

    @Test
    void refusesFieldsThatAreNotForForms() {
        assertThat(faultyFields(People.customer("familyName", "Doe"), "id", "3", "companyId", "2", "nameKey", "x"))
                .containsExactly("id", "companyId", "nameKey");
    }

    @Test
    void refusesANewCustomerWhomNothingIdentifies() {
        assertThat(faultyFields(null, "city", "Chicago", "phone1", "")).containsExactly("familyName");
        assertThat(faultyFields(null, "phone1", "+13125550142")).isEmpty();
        assertThat(faultyFields(People.customer("familyName", "Doe"), "city", "Chicago"))
                .isEmpty();
    }

    @Test
    void refusesToTakeTheLastThatTellsWhoSomebodyIs() {
        Customer byNumber = People.customer("phone1", "+13125550142");

        assertThat(faultyFields(byNumber, "phone1", "")).containsExactly("familyName");
        assertThat(faultyFields(byNumber, "phone1", "", "email1", "jane@example.com"))
                .isEmpty();
        assertThat(faultyFields(byNumber, "givenName", "", "city", "Chicago")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22", "1879-12-31", "2025-02-30", "31.12.1980"})
    void refusesBirthDatesThatCannotBe(String date) {
        assertThat(faultyFields(null, "familyName", "Doe", "birthDate", date)).containsExactly("birthDate");
    }

    @Test
    void keepsNumbersInE164AndAddressesInLowerCase() {
        Customer customer = People.customer("phone1", "(312) 555-0142 ext. 12", "email1", "Jane.Doe@Example.COM");

        assertThat(customer.contactPoints())
                .extracting(ContactPoint::matchKey)
                .containsExactly("+13125550142", "jane.doe@example.com");
        assertThat(customer.contactPoints().get(0).extension()).isEqualTo("12");
        assertThat(customer.text(CustomerField.PHONE1, "US")).isEqualTo("(312) 555-0142 ext. 12");
        assertThat(customer.text(CustomerField.EMAIL1, "US")).isEqualTo("Jane.Doe@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "555-0142", "12", "call the desk", "client:jane"})
    void refusesWhatNobodyCanDial(String written) {
        assertThat(faultyFields(null, "phone1", written)).containsExactly("phone1");
    }

    @Test
    void readsNumbersWithoutACountryCodeInTheOfficesCountry() {
        CustomerChange change = new CustomerForm(null, "DE", "US", People.TODAY, Locale.ENGLISH)
                .read(People.values("phone1", "030 1234567"));

        assertThat(change.contacts().get(ContactKind.PHONE).get(1).matchKey()).isEqualTo("+49301234567");
    }

    @Test
    void keepsANumberThatComesBackAsItWasWrittenOutForAViewerElsewhere() {
        Customer customer = People.customer("familyName", "Doe", "phone1", "(312) 555-0142");

        CustomerChange change = new CustomerForm(customer, "DE", "US", People.TODAY, Locale.ENGLISH)
                .read(People.values("phone1", customer.text(CustomerField.PHONE1, "US")));

        assertThat(change.contacts().get(ContactKind.PHONE).get(1).matchKey()).isEqualTo("+13125550142");
    }

    @Test
    void refusesTheSameNumberTwiceInOneForm() {
        assertThatThrownBy(() -> People.change(null, "phone1", "312-555-0142", "phone3", "+1 312 555 0142"))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.faults())
                        .containsExactly(new FieldFault("phone3", "The same is already given in phone1")));
    }

    @Test
    void refusesANumberThatStandsInAFieldNotChanged() {
        Customer customer = People.customer("phone1", "312-555-0142", "phone2", "312-555-0143");

        assertThat(faultyFields(customer, "phone1", "312-555-0143")).containsExactly("phone1");
        assertThat(faultyFields(customer, "phone1", "312-555-0143", "phone2", "312-555-0142"))
                .isEmpty();
    }
}
