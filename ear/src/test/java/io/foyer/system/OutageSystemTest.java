package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** IN-10, IN-12: whatever is away under load, every acknowledged event is kept exactly once and nothing is set aside. */
class OutageSystemTest {

    private static final int PER_SECOND = 20;
    private static final Duration AWAY = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Test
    void keepsEveryAcknowledgedEventOnceWhenBrokerAndDatabaseAreAway() throws Exception {
        try (StandaloneDatabase database = StandaloneDatabase.start("outage-database");
                StandaloneBroker broker = StandaloneBroker.start("outage-broker");
                Product product =
                        Product.inNewHome("outage", settings(database, broker)).start();
                Load load = new Load(product.client())) {
            Foyer foyer = product.client();
            load.steadily(PER_SECOND);
            await().atMost(PATIENCE).until(() -> load.acknowledged().size() > 2 * PER_SECOND);

            broker.kill();
            await("senders are told").atMost(PATIENCE).until(() -> load.refusals()
                    .containsKey(503));
            assertThat(foyer.get("/api/v1/communications", Foyer.API_KEY).status())
                    .as("pages stay served without the broker")
                    .isEqualTo(200);
            await("operators are told")
                    .atMost(PATIENCE)
                    .until(() -> foyer.get("/health/ready", null).status() == 503);
            stayAway();
            broker.startAgain();
            await("all taken in after the broker came back")
                    .atMost(PATIENCE)
                    .until(() -> load.acknowledged().size() >= load.begun().size() - PER_SECOND);

            database.kill();
            int before = load.acknowledged().size();
            await("intake goes on without the database")
                    .atMost(PATIENCE)
                    .until(() -> load.acknowledged().size() > before + 5 * PER_SECOND);
            assertThat(foyer.get("/api/v1/communications", Foyer.API_KEY).status())
                    .isEqualTo(503);
            stayAway();
            database.startAgain();

            load.settle();
            await().atMost(PATIENCE).until(load::isAllAcknowledged);
            KeptCalls.assertAllOnce(database::connection, foyer, load);
            assertThat(load.refusals().keySet()).as("clear answers only").containsOnly(503);
        }
    }

    private static Map<String, String> settings(StandaloneDatabase database, StandaloneBroker broker) {
        Map<String, String> settings = new HashMap<>(database.settingsWithSecretFile());
        settings.putAll(broker.settings());
        return settings;
    }

    private static void stayAway() {
        await("the outage lasts").pollDelay(AWAY).atMost(AWAY.multipliedBy(2)).until(() -> true);
    }
}
