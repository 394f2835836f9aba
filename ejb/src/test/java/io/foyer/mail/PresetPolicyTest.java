package io.foyer.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.shared.FieldFault;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PresetPolicyTest {

    private static final Set<String> KNOWN = Set.of("firstName", "unit");

    private static List<FieldFault> faults(String name, String subject, String body) {
        return PresetPolicy.faultsOf(new PresetChange(null, name, subject, body, 0), KNOWN);
    }

    @Test
    void takesATextWithPlaceholdersThatAreKnown() {
        assertThat(faults("Tour", "Your tour", "Dear {{firstName}}, unit {{ unit }} is free. {curly}"))
                .isEmpty();
        assertThat(faults("Tour", null, "Hello")).isEmpty();
    }

    @Test
    void namesAPlaceholderThatNothingCouldFill() {
        assertThat(faults("Tour", "{{shoeSize}}", "Dear {{first name}}"))
                .extracting(FieldFault::field)
                .containsExactly("subject", "body");
        assertThat(faults("Tour", "", "Dear {{firstName")).hasSize(1);
    }

    @Test
    void namesWhatIsMissingOrTooLong() {
        assertThat(faults(" ", "x".repeat(251), ""))
                .extracting(FieldFault::field)
                .containsExactly("name", "subject", "body");
        assertThat(faults(null, null, "x".repeat(10_001))).hasSize(2);
    }
}
