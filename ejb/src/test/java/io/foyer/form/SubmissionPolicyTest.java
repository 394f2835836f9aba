package io.foyer.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.foyer.card.template.Field;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubmissionPolicyTest {

    private final PublicForm form = Forms.guest(Set.of());

    @Test
    void asksForThePublicFieldsAndAMessageLast() {
        assertThat(form.fields())
                .extracting(Field::key)
                .containsExactly(
                        "givenName",
                        "familyName",
                        "phone1",
                        "email",
                        "dateNeeded",
                        "occupants",
                        "bedrooms",
                        "apartmentType",
                        "pets",
                        "message");
    }

    @Test
    void namesAnswersByTheCustomersFieldOrTheCards() {
        SubmissionPolicy read = read(Map.of(
                "familyName", "Doe",
                "email", "Jane@Example.com",
                "phone1", "(312) 555-0142",
                "bedrooms", "2,1",
                "pets", "yes"));

        assertThat(read.answers())
                .containsEntry("givenName", "Jane")
                .containsEntry("email1", "Jane@Example.com")
                .containsEntry("phone1", "+13125550142")
                .containsEntry("bedrooms", "1,2")
                .containsEntry("pets", "yes")
                .doesNotContainKey("message");
        assertThat(read.senderName()).isEqualTo("Jane Doe");
        assertThat(read.senderEmail()).isEqualTo("jane@example.com");
    }

    @Test
    void keepsWhatNoFieldAsksForAsText() {
        SubmissionPolicy read = read(Map.of(
                "email", "jane@example.com",
                "message", "Is it free?\n<script>alert(1)</script>",
                "decision", "leasing",
                "Parking", "two cars"));

        assertThat(read.text())
                .isEqualTo("Is it free?\n<script>alert(1)</script>\nParking: two cars\ndecision: leasing");
        assertThat(read.answers()).doesNotContainKeys("decision", "Parking");
    }

    @Test
    void namesEveryFaultInTheTemplatesWords() {
        Map<String, String> values = new HashMap<>();
        values.put("email", "nonsense");
        values.put("phone1", "12");
        values.put("occupants", "400");
        values.put("bedrooms", "castle");
        values.put("message", "x".repeat(5_001));

        assertThat(faults(form, values))
                .extracting(FieldFault::field)
                .containsExactlyInAnyOrder("email", "phone1", "occupants", "bedrooms", "message");
        assertThat(faults(form, values))
                .extracting(FieldFault::problem)
                .contains(
                        "Give the number of people who will live there, 1 to 20.", "Shorten this to 5,000 characters.");
    }

    @Test
    void wantsAWayToAnswer() {
        assertThat(faults(form, Map.of("givenName", "Jane")))
                .extracting(FieldFault::problem)
                .containsExactly("Give an e-mail address or a phone number, so that we can answer.");
    }

    @Test
    void refusesNumbersOfPaymentCardsEverywhere() {
        Map<String, String> values = Map.of(
                "givenName",
                "Jane",
                "email",
                "j@example.com",
                "message",
                "4012888888881881",
                "Other",
                "4012888888881881");

        assertThat(faults(form, values)).extracting(FieldFault::field).containsExactlyInAnyOrder("message", "Other");
    }

    @Test
    void refusesWhatNobodyTypes() {
        Map<String, String> values = new HashMap<>(Map.of("givenName", "Jane", "email", "j@example.com"));
        values.put("n".repeat(61), "x");
        values.put("long", "x".repeat(1_001));
        assertThat(faults(form, values)).hasSize(2);

        for (int i = 0; i < 31; i++) {
            values.put("field" + i, "x");
        }
        assertThat(faults(form, values)).hasSize(1);
    }

    @Test
    void takesTheLongestAnswerForTextWhereThereIsNoMessage() {
        SubmissionPolicy read = SubmissionPolicy.read(
                Forms.service(),
                Map.of(
                        "givenName", "Jane",
                        "unit", "12B",
                        "phone1", "3125550142",
                        "repairType", "heating",
                        "serviceNeeded", "The radiator is cold.",
                        "permissionToEnter", "yes"));

        assertThat(read.text()).isEqualTo("The radiator is cold.");
        assertThat(read.answers()).containsEntry("serviceNeeded", "The radiator is cold.");
    }

    private SubmissionPolicy read(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("givenName", "Jane");
        return SubmissionPolicy.read(form, all);
    }

    private static List<FieldFault> faults(PublicForm form, Map<String, String> values) {
        return catchThrowableOfType(Invalid.class, () -> SubmissionPolicy.read(form, values))
                .faults();
    }
}
