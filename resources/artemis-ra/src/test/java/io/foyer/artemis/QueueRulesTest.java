package io.foyer.artemis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.deployers.impl.FileConfigurationParser;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.junit.jupiter.api.Test;

class QueueRulesTest {

    @Test
    void areTheSameInABrokerRunByOthers() throws Exception {
        Configuration theirs;
        try (InputStream file = Files.newInputStream(Path.of("../server/broker.xml"))) {
            theirs = new FileConfigurationParser().parseMainConfig(file);
        }
        Configuration ours = new ConfigurationImpl();
        QueueRules.applyTo(ours);

        assertThat(rules(theirs)).isEqualTo(rules(ours));
        assertThat(theirs.getAddressConfigurations())
                .flatExtracting(address -> address.getQueueConfigs())
                .extracting(queue -> queue.getName().toString())
                .containsExactly(QueueRules.DEAD_LETTERS);
    }

    @Test
    void neverGiveUpAMessage() {
        Configuration ours = new ConfigurationImpl();
        QueueRules.applyTo(ours);

        assertThat(rules(ours).getMaxDeliveryAttempts()).isEqualTo(-1);
        assertThat(rules(ours).getMaxRedeliveryDelay()).isEqualTo(30_000);
    }

    private static AddressSettings rules(Configuration configuration) {
        return configuration.getAddressSettings().get(QueueRules.ADDRESSES);
    }
}
