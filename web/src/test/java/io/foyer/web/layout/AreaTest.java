package io.foyer.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.office.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class AreaTest {

    @Test
    void whoWorksAtTheDeskBeginsThere() {
        assertThat(keys(Role.AGENT)).containsExactly("desk", "appointments", "reminders", "customers", "profile");
        assertThat(keys(Role.SUPERVISOR)).startsWith("desk");
        assertThat(keys(Role.MANAGER)).startsWith("desk");
    }

    @Test
    void administratorBeginsWithTheOfficeAndOperatorWithWhatWasSetAside() {
        assertThat(keys(Role.ADMINISTRATOR))
                .containsExactly("office", "designer", "channels", "keys", "customers", "profile");
        assertThat(keys(Role.OPERATOR)).containsExactly("monitor", "customers", "profile");
    }

    @Test
    void roleWithoutAnAreaYetBeginsWithTheCustomers() {
        assertThat(keys(Role.TECHNICIAN)).containsExactly("customers", "profile");
        assertThat(keys(Role.MARKETER)).containsExactly("customers", "profile");
    }

    private static List<String> keys(Role role) {
        return Area.of(role).stream().map(Area::key).toList();
    }
}
