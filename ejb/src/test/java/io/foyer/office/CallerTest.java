package io.foyer.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.shared.NotFound;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallerTest {

    @Test
    void coversAllOfHisOfficesOrTheOneHeAsksFor() {
        Caller caller = caller("Ana Flores", Set.of(3L, 4L));

        assertThat(caller.officesFor(null)).containsExactlyInAnyOrder(3L, 4L);
        assertThat(caller.officesFor(4L)).containsExactly(4L);
    }

    @Test
    void knowsNoOfficeOutOfHisSight() {
        Caller caller = caller("Ana Flores", Set.of(3L));

        assertThat(caller.sees(5)).isFalse();
        assertThatThrownBy(() -> caller.officesFor(5L)).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsHisSightWhenTheSetItCameFromChanges() {
        Set<Long> offices = new HashSet<>(Set.of(3L));
        Caller caller = caller("Ana Flores", offices);
        offices.add(5L);

        assertThat(caller.sees(5)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Ana Flores, AF", "ana, A", "Maria del Carmen, MD", "'  Zoë  Ünal ', ZÜ", "'', ''"})
    void signsWithTheFirstLettersOfHisNames(String name, String initials) {
        assertThat(caller(name, Set.of(3L)).initials()).isEqualTo(initials);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AGENT", "SUPERVISOR", "MANAGER", "TECHNICIAN"})
    void bindsWhoWorksInAnOfficeToIt(Role role) {
        assertThat(role.isBoundToOffice()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "AGENT, agent",
        "SUPERVISOR, supervisor",
        "MANAGER, manager",
        "TECHNICIAN, technician",
        "MARKETER, marketer",
        "ADMINISTRATOR, administrator",
        "OPERATOR, operator",
        "PROGRAM, program",
        "SYSTEM, system"
    })
    void namesARoleForAnnotationsAsItsCodeSays(Role role, String code) {
        assertThat(role.code()).isEqualTo(code);
    }

    @Test
    void losesWhatHeMayNoLongerSee() {
        Caller before = caller("Ana Agent", Set.of(3L, 4L));

        assertThat(before.losesTo(caller("Ana Agent", Set.of(3L)))).isTrue();
        assertThat(before.losesTo(null)).isTrue();
        assertThat(before.losesTo(caller("Ana Newname", Set.of(3L, 4L, 5L)))).isFalse();
    }

    private static Caller caller(String name, Set<Long> offices) {
        return new Caller(
                7, 0, "ana", name, 1, 3, offices, Role.AGENT, 0, "201", "US", ZoneId.of("UTC"), Locale.US, "auto");
    }
}
