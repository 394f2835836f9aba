package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Sends cards from office to office as an agent's program does. */
final class Transfers {

    private final Foyer foyer;
    private final Product product;

    Transfers(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.product = product;
    }

    Answer send(JsonObject card, long office) {
        return foyer.post(
                "/api/v1/cards/" + card.getInt("id") + "/transfers",
                foyer.token("agent"),
                Json.createObjectBuilder().add("officeId", office).build());
    }

    JsonObject thread(JsonObject card) {
        return foyer.get("/api/v1/cards/" + card.getInt("id") + "/transfers", foyer.token("agent"))
                .items()
                .get(0);
    }

    long office(String login) {
        return foyer.officeOf(login);
    }

    JsonObject saved(JsonObject body) {
        Answer answer = foyer.post("/api/v1/cards", foyer.token("agent"), body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    JsonObject ofOffice(String family) {
        return Json.createObjectBuilder()
                .add("officeId", office("agent"))
                .add("values", values(family))
                .build();
    }

    static JsonObject values(String family) {
        return Json.createObjectBuilder()
                .add("givenName", "Tara")
                .add("familyName", family)
                .add("occupants", "3")
                .build();
    }

    void update(String sql) throws SQLException {
        try (Connection database = product.database();
                Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    long thirdOffice() throws SQLException {
        try (Connection database = product.database();
                Statement statement = database.createStatement();
                var row = statement.executeQuery("select id from office where name = 'Maple Court'")) {
            row.next();
            return row.getLong(1);
        }
    }

    static Answer done(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
