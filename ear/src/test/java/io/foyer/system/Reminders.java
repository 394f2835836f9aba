package io.foyer.system;

import static io.foyer.system.Looks.unique;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;

/** Sets reminders as an agent's program does. */
final class Reminders {

    private final Foyer foyer;

    Reminders(Foyer foyer) {
        this.foyer = foyer;
    }

    Answer change(String path, JsonObjectBuilder change) {
        return foyer.method("PATCH", path, foyer.token("agent"), change.build());
    }

    JsonObject one(String path) {
        return foyer.get(path, foyer.token("agent")).json();
    }

    long card() {
        Answer answer = foyer.post(
                "/api/v1/cards",
                foyer.token("agent"),
                Json.createObjectBuilder()
                        .add("officeId", foyer.officeOf("agent"))
                        .add(
                                "values",
                                Json.createObjectBuilder()
                                        .add("givenName", "Rita")
                                        .add("familyName", "R" + unique()))
                        .build());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().getInt("id");
    }

    static JsonObject reminder(Instant at, String text) {
        return Json.createObjectBuilder()
                .add("dueAt", at.toString())
                .add("text", text)
                .build();
    }
}
