package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Whether every call that was acknowledged is in the record, once. */
final class KeptCalls {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private KeptCalls() {}

    interface Source {
        Connection connection() throws SQLException;
    }

    static void assertAllOnce(Source database, Foyer foyer, Load load) throws SQLException {
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
