package io.foyer.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.office.Caller;
import io.foyer.office.Role;
import io.foyer.shared.FieldFault;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReminderPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final long OFFICE = 1;

    @Test
    void namesEveryFaultInASentence() {
        List<FieldFault> faults = policy().due(NOW.minusSeconds(3_600))
                .text(" ")
                .forWhom(9L, Optional.empty(), OFFICE)
                .faults();

        assertThat(faults).extracting(FieldFault::field).containsExactly("dueAt", "text", "userId");
        assertThat(faults).extracting(FieldFault::problem).allSatisfy(problem -> assertThat(problem)
                .endsWith("."));
    }

    @Test
    void takesThisMomentForOneToCome() {
        assertThat(policy().due(NOW.minusSeconds(20)).faults()).isEmpty();
    }

    @Test
    void refusesNoTimeAndOneThatNobodyLivesToSee() {
        assertThat(policy().due(null).due(NOW.plusSeconds(10L * 366 * 86_400)).faults())
                .hasSize(2);
    }

    @Test
    void isForWhoeverWorksAtTheDeskOfTheOfficeOrForAllOfIt() {
        assertThat(policy().forWhom(null, Optional.empty(), OFFICE).faults()).isEmpty();
        assertThat(policy().forWhom(3L, Optional.of(person(Role.AGENT, OFFICE)), OFFICE)
                        .faults())
                .isEmpty();
        assertThat(policy().forWhom(3L, Optional.of(person(Role.AGENT, 2)), OFFICE)
                        .faults())
                .hasSize(1);
        assertThat(policy().forWhom(3L, Optional.of(person(Role.TECHNICIAN, OFFICE)), OFFICE)
                        .faults())
                .hasSize(1);
    }

    @Test
    void keepsNoNumberOfAPaymentCardAndNothingEndless() {
        assertThat(policy().text("4111 1111 1111 1111").text("x".repeat(501)).faults())
                .hasSize(2);
    }

    private static ReminderPolicy policy() {
        return new ReminderPolicy(Locale.US, NOW);
    }

    private static Caller person(Role role, long office) {
        return new Caller(
                3, 0, "a", "A", 1, office, Set.of(office), role, 0, null, "US", ZoneOffset.UTC, Locale.US, "auto");
    }
}
