package io.foyer.artemis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerSettingsTest {
    @TempDir
    private Path folder;

    @Test
    void meansTheEmbeddedBrokerBelowHomeWhenNothingIsSet() throws BrokerFault {
        BrokerSettings settings = read(Map.of(), Map.of("FOYER_HOME", folder.toString()));

        assertThat(settings.url()).isEmpty();
        assertThat(settings.folder()).isEqualTo(folder.resolve("broker"));
    }

    @Test
    void prefersTheEnvironmentToSystemProperties() throws BrokerFault {
        BrokerSettings settings =
                read(Map.of("foyer.broker.url", "tcp://a:1"), Map.of("FOYER_BROKER_URL", "tcp://b:2 "));

        assertThat(settings.url()).contains("tcp://b:2");
    }

    @Test
    void takesASecretFromItsFileWithoutTheLineEnd() throws BrokerFault, IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret\n");

        BrokerSettings settings = read(Map.of(), Map.of("FOYER_BROKER_PASSWORD_FILE", secret.toString()));

        assertThat(settings.password()).contains("s3cret");
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @Test
    void namesTheFileThatCannotBeRead() {
        assertThatThrownBy(() -> read(Map.of(), Map.of("FOYER_BROKER_USER_FILE", "/nowhere/user")))
                .isInstanceOf(BrokerFault.class)
                .hasMessage("Foyer cannot start: the file /nowhere/user that should hold foyer.broker.user cannot be"
                        + " read.");
    }

    private static BrokerSettings read(Map<String, String> properties, Map<String, String> environment)
            throws BrokerFault {
        return BrokerSettings.read(properties::get, environment::get);
    }
}
