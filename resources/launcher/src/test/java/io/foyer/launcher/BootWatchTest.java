package io.foyer.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BootWatchTest {
    private final BootWatch watch = new BootWatch();

    @Test
    void seesThatAllDeploymentsWereTried() {
        assertThat(watch.booted()).isFalse();

        watch.accept("… INFO PayaraMicro (main) Payara Micro 6.2025.10 (build 42) ready in 9,287 (ms)");

        assertThat(watch.booted()).isTrue();
        assertThat(watch.refused()).isFalse();
    }

    @Test
    void repeatsTheApplicationsOwnSentenceOnce() {
        List.of(
                        "… SEVERE a.b (main) Exception during lifecycle processing",
                        "Caused by: jakarta.ejb.EJBException: Foyer cannot start, 1 setting(s) are wrong: x must be y",
                        "Caused by: jakarta.ejb.EJBException: Foyer cannot start, 1 setting(s) are wrong: x must be y")
                .forEach(watch);

        assertThat(watch.refused()).isTrue();
        assertThat(watch.failure("the log")).hasMessage("Foyer cannot start, 1 setting(s) are wrong: x must be y");
    }

    @Test
    void namesTheInnermostCauseOtherwise() {
        List.of(
                        "… SEVERE a.b (main) Exception while loading the app",
                        "Caused by: java.lang.IllegalStateException: outer",
                        "Caused by: java.net.ConnectException: Connection refused")
                .forEach(watch);

        assertThat(watch.failure("/x/server.log"))
                .hasMessage("The application did not start (java.net.ConnectException: Connection refused);"
                        + " /x/server.log says why.");
    }

    @Test
    void namesTheFirstFaultWhenThereIsNoCause() {
        watch.accept("… SEVERE a.b (main) JNDI lookup failed");
        watch.accept("… SEVERE a.b (main) Exception while loading the app");

        assertThat(watch.failure("the log")).hasMessageContaining("(JNDI lookup failed)");
    }
}
