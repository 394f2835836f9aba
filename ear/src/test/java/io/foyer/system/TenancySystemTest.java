package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one office has does not exist for an agent of another. */
@ExtendWith(SharedFoyer.class)
class TenancySystemTest {

    private final Foyer foyer;

    TenancySystemTest(Foyer foyer) {
        this.foyer = foyer;
    }

    @Test
    void showsAnAgentNothingOfAnotherOffice() {
        JsonObject entry = foyer.ring(Call.incoming());
        String stranger = foyer.token("agent3");
        String address = "/api/v1/communications/" + entry.getInt("id");
        long office = foyer.officeOf("agent");

        for (String path : List.of(
                address,
                address + "/candidates",
                "/api/v1/communications?office=" + office,
                "/api/v1/communications?after=0&office=" + office,
                "/api/v1/events?office=" + office,
                "/api/v1/offices/" + office,
                "/api/v1/news?office=" + office)) {
            assertThat(foyer.get(path, stranger).status()).as(path).isEqualTo(404);
        }
        assertThat(foyer.post(address + "/take", stranger, JsonValue.EMPTY_JSON_OBJECT)
                        .status())
                .isEqualTo(404);
        JsonObject release = Json.createObjectBuilder().add("taken", false).build();
        assertThat(foyer.method("PATCH", address, stranger, release).status()).isEqualTo(404);
        assertThat(foyer.get("/api/v1/communications?limit=200", stranger).items())
                .noneMatch(row -> row.getJsonNumber("officeId").longValue() == office);
        assertThat(foyer.get("/api/v1/offices", stranger).items())
                .extracting(row -> row.getJsonNumber("id").longValue())
                .containsExactly(foyer.officeOf("agent3"));
        assertThat(foyer.get(address, foyer.token("agent2")).status()).isEqualTo(200);
    }

    @Test
    void showsAnAgentNoCardOfAnotherOffice() {
        JsonObject card = savedCard(Call.incoming());
        String address = "/api/v1/cards/" + card.getInt("id");
        String stranger = foyer.token("agent3");

        for (String path : List.of(address, address + "/changes", address + "/notes")) {
            assertThat(foyer.get(path, stranger).status()).as(path).isEqualTo(404);
            assertThat(foyer.get(path, foyer.token("agent2")).status()).as(path).isEqualTo(200);
        }
        JsonObject note = Json.createObjectBuilder().add("text", "I was here").build();
        assertThat(foyer.post(address + "/notes", stranger, note).status()).isEqualTo(404);
        JsonObject change = Json.createObjectBuilder()
                .add("values", Json.createObjectBuilder().add("givenName", "Stolen"))
                .build();
        assertThat(foyer.send(foyer.request(address, stranger)
                                .header("Content-Type", "application/json")
                                .header("If-Match", "*")
                                .PUT(BodyPublishers.ofString(change.toString())))
                        .status())
                .isEqualTo(404);
        assertThat(foyer.get("/api/v1/cards?customerId=" + card.getInt("customerId"), stranger)
                        .body())
                .doesNotContain("\"id\":" + card.getInt("id") + ",");
        JsonObject after = foyer.get(address, foyer.token("agent")).json();
        assertThat(after.getJsonObject("values").getString("givenName")).isEqualTo("Tess");
        assertThat(foyer.get(address + "/notes", foyer.token("agent")).items()).isEmpty();
    }

    @Test
    void showsAnAgentNoCustomerWhomHisOfficeDoesNotKnow() {
        Call call = Call.incoming();
        JsonObject card = savedCard(call);
        String family = card.getJsonObject("values").getString("familyName");
        String phone = "phone=" + call.from().replace("+", "%2B");
        String stranger = foyer.token("agent3");

        assertThat(foyer.get("/api/v1/customers/" + card.getInt("customerId"), stranger)
                        .status())
                .isEqualTo(404);
        for (String query : List.of(phone, "q=" + family)) {
            assertThat(foyer.get("/api/v1/customers?" + query, stranger).items())
                    .as(query)
                    .isEmpty();
            assertThat(foyer.get("/api/v1/customers?" + query, foyer.token("agent2"))
                            .items())
                    .as(query)
                    .hasSize(1);
        }
        long office = foyer.officeOf("agent");
        assertThat(foyer.get("/api/v1/customers?office=" + office + "&" + phone, stranger)
                        .status())
                .isEqualTo(404);
        JsonObject opening = Json.createObjectBuilder()
                .add("officeId", foyer.officeOf("agent3"))
                .add("customerId", card.getInt("customerId"))
                .build();
        assertThat(foyer.post("/api/v1/cards", stranger, opening).status()).isEqualTo(404);
    }

    /** The card of a new caller's first call, as an agent saves it. */
    private JsonObject savedCard(Call call) {
        JsonObject entry = foyer.ring(call);
        JsonObject sent = Json.createObjectBuilder()
                .add("communicationId", entry.getInt("id"))
                .add(
                        "values",
                        Json.createObjectBuilder()
                                .add("givenName", "Tess")
                                .add("familyName", "Te" + call.from().substring(5)))
                .build();
        Answer answer = foyer.post("/api/v1/cards", foyer.token("agent"), sent);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }
}
