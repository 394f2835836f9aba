package io.foyer.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void servesEverybodyAt8080UnlessToldOtherwise() throws Fault {
        Settings settings = read(Map.of());

        assertThat(settings.address()).isEqualTo("0.0.0.0");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.home()).isEqualTo(Path.of(".foyer").toAbsolutePath());
        assertThat(settings.external()).isFalse();
    }

    @Test
    void servesThisMachineOnlyWithDemoData() throws Fault {
        assertThat(read(Map.of("FOYER_DEMO", "true")).address()).isEqualTo("127.0.0.1");
    }

    @Test
    void refusesToShowDemoDataToOthers() {
        assertThatThrownBy(() -> read(Map.of("FOYER_DEMO", "true", "FOYER_HTTP_ADDRESS", "0.0.0.0")))
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith("With demo data, whose passwords everybody knows,");
    }

    @Test
    void namesAllThatIsWrong() {
        assertThatThrownBy(() -> read(Map.of("FOYER_HTTP_PORT", "80800", "FOYER_DEMO", "maybe")))
                .message()
                .hasLineCount(2)
                .contains("FOYER_HTTP_PORT must be a port from 0 to 65535, and 80800 is none.")
                .contains("FOYER_DEMO must be true or false, not maybe.");
    }

    @Test
    void startsNoDatabaseWhenOneIsNamed() throws Fault {
        assertThat(read(Map.of("FOYER_DB_URL", "jdbc:mysql://db/foyer")).external())
                .isTrue();
        assertThat(read(Map.of("FOYER_DB_URL_FILE", "/run/secrets/url")).external())
                .isTrue();
    }

    @Test
    void passesOnWhatCameAsSystemPropertyUnlessTheEnvironmentSaysOtherwise() throws Fault {
        Properties properties = new Properties();
        properties.setProperty("foyer.demo", "true");
        properties.setProperty("foyer.login.max-failures", "3");

        Settings settings = Settings.read(Map.of("FOYER_DEMO", "false"), properties);

        assertThat(settings.demo()).isFalse();
        assertThat(settings.passedOn()).isEqualTo(Map.of("FOYER_LOGIN_MAX_FAILURES", "3"));
    }

    private static Settings read(Map<String, String> environment) throws Fault {
        return Settings.read(environment, new Properties());
    }
}
