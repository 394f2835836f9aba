package io.foyer.artemis;

import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** How Foyer's queues keep, share out and give back messages, whichever broker holds them. */
final class QueueRules {
    static final String ADDRESSES = "foyer.#";
    static final String DEAD_LETTERS = "foyer.dead-letter";

    /** Calls share these buckets; without them the broker remembers the group of every call until it stops. */
    private static final int GROUP_BUCKETS = 1024;

    private QueueRules() {}

    static void applyTo(Configuration configuration) {
        configuration.addAddressSetting(ADDRESSES, addressSettings());
    }

    static void createQueues(ActiveMQServer server) throws Exception {
        QueueConfiguration deadLetters = QueueConfiguration.of(DEAD_LETTERS)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(true);
        server.createQueue(deadLetters, true);
    }

    private static AddressSettings addressSettings() {
        return new AddressSettings()
                .setAutoCreateAddresses(true)
                .setAutoCreateQueues(true)
                .setAutoDeleteAddresses(false)
                .setAutoDeleteQueues(false)
                // The broker counts an outage of the database like poison, so it never gives up: listeners tell
                // the two apart and move poison to the dead letters themselves, with its reason.
                .setMaxDeliveryAttempts(-1)
                .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
                .setRedeliveryDelay(200)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(30_000)
                .setDefaultGroupBuckets(GROUP_BUCKETS)
                // The first listener of a start would otherwise keep every bucket it was given while it was alone.
                .setDefaultGroupRebalance(true);
    }
}
