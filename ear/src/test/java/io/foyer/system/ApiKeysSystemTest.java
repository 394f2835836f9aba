package io.foyer.system;

import static io.foyer.system.Looks.unique;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keys for programs: each may what its scopes say, from the moment they say it; and files that programs put. */
@ExtendWith(SharedFoyer.class)
class ApiKeysSystemTest {

    private static final String KEYS = "/api/v1/api-keys";

    private final Foyer foyer;
    private final String admin;
    private final String name = "Reports " + unique();

    ApiKeysSystemTest(Foyer foyer) {
        this.foyer = foyer;
        this.admin = foyer.token("admin");
    }

    @Test
    void aKeyMayWhatItsScopesSayAndIsToldWhichOneItLacks() {
        JsonObject made = made("cards.read", "customers.read");
        String key = made.getString("key");
        int id = made.getJsonObject("row").getInt("id");
        int customer =
                foyer.get("/api/v1/customers?limit=1", key).items().get(0).getInt("id");
        assertThat(foyer.get("/api/v1/cards?customer=" + customer, key).status())
                .isEqualTo(200);
        assertThat(foyer.get("/api/v1/me", key).status()).isEqualTo(200);

        JsonObject card = Json.createObjectBuilder()
                .add("officeId", foyer.officeOf("agent"))
                .add("values", Json.createObjectBuilder().add("givenName", "Kim"))
                .build();
        lacks(foyer.post("/api/v1/cards", key, card), "cards.write");
        lacks(foyer.get("/api/v1/events", key), "communications.read");
        lacks(foyer.get("/api/v1/templates", key), "templates.read");
        lacks(foyer.post("/api/v1/calls", key, card), "calls.write");

        Answer wider = foyer.method("PUT", KEYS + "/" + id, admin, asked("cards.read", "cards.write"));
        assertThat(wider.status()).as(wider.body()).isEqualTo(200);
        assertThat(foyer.post("/api/v1/cards", key, card).status()).isEqualTo(201);
        lacks(foyer.get("/api/v1/customers", key), "customers.read");

        assertThat(foyer.send(foyer.request(KEYS + "/" + id, admin).DELETE()).status())
                .isEqualTo(204);
        assertThat(foyer.get("/api/v1/me", key).status()).isEqualTo(401);
    }

    private static void lacks(Answer answer, String scope) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getString("code")).isEqualTo("missing-scope");
        assertThat(answer.json().getString("detail")).contains(scope);
        assertThat(answer.header("WWW-Authenticate"))
                .contains("insufficient_scope")
                .contains(scope);
    }

    @Test
    void aKeyWithoutScopesMayAllThatProgramsMay() {
        Answer all = foyer.post(
                KEYS, admin, Json.createObjectBuilder().add("name", name).build());
        assertThat(all.status()).as(all.body()).isEqualTo(201);
        assertThat(foyer.get("/api/v1/templates", all.json().getString("key")).status())
                .isEqualTo(200);
        assertThat(foyer.get(KEYS, admin).items())
                .anyMatch(row -> row.getString("name").equals("Demo program") && row.isNull("scopes"));
        assertThat(foyer.get(KEYS, admin).body()).doesNotContain(all.json().getString("key"));
    }

    @Test
    void onlyAdministratorsMakeThemAndOnlyOfScopesThereAre() {
        for (String login : new String[] {"agent", "manager", "operator"}) {
            assertThat(foyer.get(KEYS, foyer.token(login)).status()).as(login).isEqualTo(403);
        }
        assertThat(foyer.get(KEYS, Foyer.API_KEY).status()).isEqualTo(403);
        Answer wrong = foyer.post(KEYS, admin, asked("cards.eat"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("cards.eat").contains("templates.read");
        assertThat(foyer.post(KEYS, admin, asked()).status()).isEqualTo(400);
        made("cards.read");
        assertThat(foyer.post(KEYS, admin, asked("cards.read")).status()).isEqualTo(409);
    }

    @Test
    void theDescriptionNamesTheScopeOfEachAddress() {
        String openapi = foyer.send(foyer.request("/openapi", null)
                        .header("Accept", "application/json")
                        .GET())
                .body();
        assertThat(openapi).contains("x-scope").contains("cards.write").contains("lacks the scope");
    }

    @Test
    void aProgramPutsAFileThatOnlyItSeesUntilACardHasIt() {
        String writer = made("cards.read", "cards.write").getString("key");
        Answer put = foyer.send(foyer.request("/api/v1/card-files?name=plan.txt", writer)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString("x".repeat(300_000))));
        assertThat(put.status()).as(put.body()).isEqualTo(201);
        String value = put.json().getString("value");
        assertThat(value).endsWith(" plan.txt");
        String file = "/api/v1/card-files/" + value.substring(0, value.indexOf(' '));
        assertThat(foyer.get(file, writer).body()).hasSize(300_000);
        assertThat(foyer.get(file, Foyer.API_KEY).status()).isEqualTo(404);
        assertThat(foyer.get(file, foyer.token("agent")).status()).isEqualTo(404);
        assertThat(foyer.send(foyer.request("/api/v1/card-files?name=", writer)
                                .header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofString("x")))
                        .body())
                .contains("Give the file a name");
    }

    private JsonObject made(String... scopes) {
        Answer answer = foyer.post(KEYS, admin, asked(scopes));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private JsonObject asked(String... scopes) {
        JsonArrayBuilder codes = Json.createArrayBuilder();
        for (String scope : scopes) {
            codes.add(scope);
        }
        return Json.createObjectBuilder().add("name", name).add("scopes", codes).build();
    }
}
