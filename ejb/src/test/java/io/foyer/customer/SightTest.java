package io.foyer.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.office.Role;
import io.foyer.shared.NotFound;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SightTest {

    @Test
    void boundsAnAgentToHisOffice() {
        Sight sight = Sight.of(People.caller(Role.AGENT, 3, Set.of(3L)), null);

        assertThat(sight.wholeCompany()).isFalse();
        assertThat(sight.scopes()).containsExactly(3L);
    }

    @Test
    void letsAnAdministratorSeeTheWholeCompanyByOneKey() {
        Sight sight = Sight.of(People.caller(Role.ADMINISTRATOR, 3, Set.of(3L, 4L)), null);

        assertThat(sight.wholeCompany()).isTrue();
        assertThat(sight.scopes()).containsExactly(-People.COMPANY);
    }

    @Test
    void narrowsTheSightToTheOfficeAskedFor() {
        Sight sight = Sight.of(People.caller(Role.ADMINISTRATOR, 3, Set.of(3L, 4L)), 4L);

        assertThat(sight.wholeCompany()).isFalse();
        assertThat(sight.scopes()).containsExactly(4L);
    }

    @Test
    void boundsAProgramToTheOfficeOfItsKey() {
        assertThat(Sight.of(People.caller(Role.PROGRAM, 3, Set.of(3L)), null).wholeCompany())
                .isFalse();
        assertThat(Sight.of(People.caller(Role.PROGRAM, 0, Set.of(3L, 4L)), null)
                        .wholeCompany())
                .isTrue();
    }

    @Test
    void hidesThatAnotherOfficeExists() {
        assertThatThrownBy(() -> Sight.of(People.caller(Role.AGENT, 3, Set.of(3L)), 4L))
                .isInstanceOf(NotFound.class);
    }
}
