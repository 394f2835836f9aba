package io.foyer.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.shared.FieldFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ContactPolicyTest {

    private final List<FieldFault> faults = new ArrayList<>();

    @Test
    void keepsNumbersAsTheyAreDialledFromAnywhere() {
        assertThat(checked(new PagingContact(" Tom ", "tom@example.com", "(312) 555-0190")))
                .containsExactly(new PagingContact("Tom", "tom@example.com", "+13125550190"));
        assertThat(faults).isEmpty();
    }

    @Test
    void saysOfEachWhatIsMissing() {
        checked(
                new PagingContact("Nobody", " ", null),
                new PagingContact("Garbled", "no address", null),
                new PagingContact("Short", null, "12"),
                new PagingContact("", "a@example.com", null));

        assertThat(faults).hasSize(4).extracting(FieldFault::field).containsOnly("contacts");
        assertThat(faults).extracting(FieldFault::problem).anyMatch(problem -> problem.contains("Garbled"));
        assertThat(faults)
                .last()
                .extracting(FieldFault::problem)
                .isEqualTo("Give a name of 1 to 120 characters for a@example.com.");
    }

    private List<PagingContact> checked(PagingContact... contacts) {
        return ContactPolicy.checked(List.of(contacts), "US", Locale.US, faults);
    }
}
