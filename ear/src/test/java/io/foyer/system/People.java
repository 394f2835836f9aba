package io.foyer.system;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes more people than the demo data has, for tests that would spoil theirs for other tests. */
final class People {

    private People() {}

    /** Somebody with the demo password and a bearer token of his own. */
    record Agent(String login, String token) {}

    /** Agents of the first office. */
    static List<Agent> agents(Product product, int count) throws SQLException {
        List<Agent> agents = new ArrayList<>();
        try (Connection database = product.database();
                PreparedStatement user = database.prepareStatement("insert into app_user (company_id, office_id, login,"
                        + " display_name, role, password_hash) select company_id, office_id, ?, ?, role, password_hash"
                        + " from app_user where login = 'agent'");
                PreparedStatement token = database.prepareStatement("insert into user_token (user_id, token_hash,"
                        + " created_at, expires_at) select id, sha2(?, 256), utc_timestamp(),"
                        + " utc_timestamp() + interval 1 hour from app_user where login = ?")) {
            for (int i = 0; i < count; i++) {
                Agent agent = new Agent(
                        "extra-" + UUID.randomUUID(), UUID.randomUUID().toString());
                user.setString(1, agent.login());
                user.setString(2, "Extra No" + i);
                user.executeUpdate();
                token.setString(1, agent.token());
                token.setString(2, agent.login());
                token.executeUpdate();
                agents.add(agent);
            }
        }
        Agent last = agents.get(count - 1);
        await().atMost(Foyer.SOON)
                .until(() -> product.client().get("/api/v1/me", last.token()).status() == 200);
        return agents;
    }
}
