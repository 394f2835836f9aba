package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** IN-10, IN-12: whatever dies under load, every acknowledged event is kept exactly once and nothing is set aside. */
class OutageSystemTest {

    private static final int EVENTS = 2_000;
    private static final int PER_SECOND = 20;
    private static final Duration AWAY = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final ExecutorService SCENES = Executors.newFixedThreadPool(2);
    private static Future<Void> killed;
    private static Future<Void> away;

    /** Both take minutes, most of them of waiting: each has its own product, and they run side by side. */
    @BeforeAll
    static void begin() {
        killed = SCENES.submit(() -> {
            killTheApplication();
            return null;
        });
        away = SCENES.submit(() -> {
            takeBrokerAndDatabaseAway();
            return null;
        });
    }

    @AfterAll
    static void end() {
        SCENES.shutdownNow();
    }

    @Test
    void keepsEveryAcknowledgedEventOnceWhenTheApplicationIsKilled() throws Exception {
        killed.get();
    }

    @Test
    void keepsEveryAcknowledgedEventOnceWhenBrokerAndDatabaseAreAway() throws Exception {
        away.get();
    }

    private static void killTheApplication() throws SQLException {
        String port = String.valueOf(StandaloneBroker.freePort());
        try (Product product = Product.inNewHome("killed", Map.of("FOYER_HTTP_PORT", port))
                        .start();
                Load load = new Load(product.client())) {
            for (int i = 0; i < EVENTS; i++) {
                load.send(Call.incoming());
            }
            await().atMost(PATIENCE).until(() -> load.acknowledged().size() > EVENTS / 4);
            product.process("micro.pid").destroyForcibly();
            product.awaitEnd();
            assertThat(load.acknowledged()).as("killed in the middle").hasSizeLessThan(EVENTS);

            product.start();
            await().atMost(PATIENCE).until(load::isAllAcknowledged);
            assertAllKeptOnce(product, load);
        }
    }

    private static void takeBrokerAndDatabaseAway() throws Exception {
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
            assertAllKeptOnce(database::connection, foyer, load);
            assertThat(load.refusals().keySet()).as("clear answers only").containsOnly(503);
        }
    }

    private static Map<String, String> settings(StandaloneDatabase database, StandaloneBroker broker) {
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.putAll(broker.settings());
        return settings;
    }

    private static void stayAway() {
        await("the outage lasts").pollDelay(AWAY).atMost(AWAY.multipliedBy(2)).until(() -> true);
    }

    private interface Source {
        Connection connection() throws SQLException;
    }

    private static void assertAllKeptOnce(Product product, Load load) throws SQLException {
        assertAllKeptOnce(product::database, product.client(), load);
    }

    private static void assertAllKeptOnce(Source database, Foyer foyer, Load load) throws SQLException {
        await("every acknowledged call is kept").atMost(PATIENCE).until(() -> kept(database)
                .containsAll(load.acknowledged()));
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet doubles = statement.executeQuery("select external_id, count(*) from communication"
                        + " group by connection_id, external_id having count(*) > 1")) {
            assertThat(doubles.next()).as("kept twice").isFalse();
        }
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet missing = statement.executeQuery("select count(*) from communication c where external_id like"
                        + " 't-%' and (select count(*) from call_event e where e.communication_id = c.id) <> 1")) {
            missing.next();
            assertThat(missing.getInt(1)).as("calls without exactly one event").isZero();
        }
        assertThat(Session.of(foyer, "operator")
                        .get("/monitor/dead-letters.xhtml")
                        .body())
                .as("set aside")
                .doesNotContain("list-row");
    }

    private static Set<String> kept(Source database) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select external_id from communication")) {
            Set<String> kept = new HashSet<>();
            while (rows.next()) {
                kept.add(rows.getString(1));
            }
            return kept;
        }
    }
}
