package io.foyer.mail.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class FormMailTest {
    @Test
    void readsLinesOfLabelAndAnswer() {
        FormMail form = FormMail.read(
                """
                You have a new inquiry from lakeview.example

                First Name: Jane
                Last Name: Doe
                E-Mail: jane@example.com
                Phone: (312) 555-0142
                Cell Phone: 312-555-0199
                Move-in date: 12/01/2026
                City, State ZIP: Chicago, IL 60601
                Message: I would like
                to see the two rooms.

                Thank you: Jane
                --
                This message was sent from a contact form
                """);
        assertThat(form.found()).isTrue();
        assertThat(form.fields())
                .containsExactly(
                        entry("givenName", "Jane"),
                        entry("familyName", "Doe"),
                        entry("email1", "jane@example.com"),
                        entry("phone1", "(312) 555-0142"),
                        entry("phone2", "312-555-0199"),
                        entry("city", "Chicago"),
                        entry("region", "IL"),
                        entry("postalCode", "60601"));
        assertThat(form.answers()).contains(new FormMail.Answer("Move-in date", "12/01/2026"));
        assertThat(form.message()).isEqualTo("I would like\nto see the two rooms.\n\nThank you: Jane");
    }

    @Test
    void readsLabelAndAnswerOnTwoLines() {
        FormMail form =
                FormMail.read("Name\nDr. Jane van Doe\n\nEmail:\njane@example.com\n\nTelephone\n312 555 0142\n");
        assertThat(form.fields())
                .containsExactly(
                        entry("title", "Dr."),
                        entry("givenName", "Jane"),
                        entry("familyName", "van Doe"),
                        entry("email1", "jane@example.com"),
                        entry("phone1", "312 555 0142"));
    }

    @Test
    void readsTables() {
        String html =
                "<table><tr><th>Full Name</th><td>Jane Doe</td></tr><tr><td>Email</td><td><a href='mailto:jane@example.com'>jane@example.com</a>"
                        + "</td></tr><tr><td>Phone</td><td></td></tr><tr><td>Address</td><td>12 Main St, Chicago, IL 60601</td></tr></table>";
        assertThat(FormMail.read(HtmlText.of(html)).fields())
                .containsEntry("givenName", "Jane")
                .containsEntry("familyName", "Doe")
                .containsEntry("email1", "jane@example.com")
                .containsEntry("street", "12 Main St")
                .containsEntry("city", "Chicago")
                .containsEntry("postalCode", "60601")
                .doesNotContainKey("phone1");
        assertThat(FormMail.read("Name | Jane Doe\nEmail | jane@example.com\nPhone | 3125550142")
                        .fields())
                .hasSize(4);
    }

    @Test
    void knowsOtherLanguagesAndSpellings() {
        assertThat(FormMail.read(
                                "Vorname: Anna\nNachname: Müller\nE-Mail-Adresse: anna@example.de\nStraße: Weg 1\nPLZ: 10781\nOrt: Berlin\nLand: Deutschland")
                        .fields())
                .containsEntry("postalCode", "10781")
                .containsEntry("street", "Weg 1")
                .containsEntry("country", "DE");
        assertThat(FormMail.read(
                                "*first_name*: Jane\n*lastName*: Doe\n*YOUR E-MAIL*: jane@example.com <mailto:jane@example.com>\n*DOB*: 2/28/1990")
                        .fields())
                .containsEntry("givenName", "Jane")
                .containsEntry("familyName", "Doe")
                .containsEntry("email1", "jane@example.com")
                .containsEntry("birthDate", "1990-02-28");
    }

    @Test
    void fillsNoFieldWithThePaymentCardThatSomebodyWroteIntoALine() {
        assertThat(FormMail.read(
                                """
                First name: Jane
                Last name: 4111 1111 1111 1111
                Street: 4111-1111-1111-1111, 12/28
                Phone: 4111 1111 1111 1111
                Cell phone: 312-555-0199
                Email: jane@example.com
                """)
                        .fields())
                .containsExactly(
                        entry("givenName", "Jane"),
                        entry("phone1", "312-555-0199"),
                        entry("email1", "jane@example.com"));
    }

    @Test
    void takesALetterWithASignatureForALetter() {
        assertThat(FormMail.read(
                                """
                Hello,

                please call me about the flat with two rooms.
                I saw it in the Tribune: it looks nice.
                We are three people and one cat.

                Jane Doe
                Phone: 312 555 0142
                Email: jane@example.com
                """)
                        .found())
                .isFalse();
        assertThat(FormMail.read("Dear office: thank you.\nNote: I come at ten.")
                        .found())
                .isFalse();
        assertThat(FormMail.read(null).found()).isFalse();
    }
}
