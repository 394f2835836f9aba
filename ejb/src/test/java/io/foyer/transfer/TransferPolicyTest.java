package io.foyer.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.office.OfficeRow;
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransferPolicyTest {

    private static final List<Long> COMPANY = List.of(1L, 2L, 3L);

    private final TransferPolicy policy = new TransferPolicy(Locale.US);

    @Test
    void sendsToAnOpenOfficeOfTheCompany() {
        assertThat(policy.target(2L, COMPANY, Optional.of(office(2, false)), 1).name())
                .isEqualTo("Office 2");
    }

    @Test
    void refusesAClosedOfficeByItsName() {
        assertThatThrownBy(() -> policy.refuseMeanwhile(office(2, false), true, Optional.empty()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Office 2 is closed");
        assertThatCode(() -> policy.refuseMeanwhile(office(2, true), false, Optional.empty()))
                .as("what is remembered counts for nothing")
                .doesNotThrowAnyException();
    }

    @Test
    void sendsNoCardOnThatWaitsForAnAnswerAndNamesWhere() {
        assertThatThrownBy(() -> policy.refuseMeanwhile(office(2, false), false, waitsAtThird(null)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("waiting at Office 3");
        assertThatThrownBy(() -> policy.refuseMeanwhile(office(2, false), false, waitsAtThird("Chloe Martin")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Chloe Martin at Office 3 has taken this card up");
    }

    @Test
    void refusesOfficesOfOthersUnknownOnesAndItsOwn() {
        assertThatThrownBy(() -> policy.target(9L, COMPANY, Optional.of(office(9, false)), 1))
                .hasMessageContaining("no such one");
        assertThatThrownBy(() -> policy.target(null, COMPANY, Optional.empty(), 1))
                .hasMessageContaining("no such one");
        assertThatThrownBy(() -> policy.target(1L, COMPANY, Optional.of(office(1, false)), 1))
                .hasMessageContaining("already");
    }

    @Test
    void asksForAReasonAndBoundsWhatIsSaid() {
        assertThatThrownBy(() -> policy.reason(" ")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> policy.reason("x".repeat(501))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> policy.note("Card 4111 1111 1111 1111")).isInstanceOf(Invalid.class);
        assertThat(policy.reason(" Full ")).isEqualTo("Full");
        assertThat(policy.note(null)).isEmpty();
    }

    private static Optional<TransferPolicy.Waiting> waitsAtThird(String takenBy) {
        return Optional.of(new TransferPolicy.Waiting("Office 3", takenBy));
    }

    private static OfficeRow office(long id, boolean closed) {
        return new OfficeRow(
                id, 1, "Office " + id, null, "US", "America/Chicago", "en-US", "", false, "x.y", closed, 0);
    }
}
