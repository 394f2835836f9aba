package io.foyer.system;

import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;

/** Web forms that somebody fills in, and the entries that they become. */
record FilledForms(Foyer foyer) {

    static final String FORMS = "/api/v1/forms/";
    static final String MARKUP = "<img src=x onerror=alert(1)>";

    static String newMail() {
        return UUID.randomUUID().toString().substring(0, 8) + "@example.com";
    }

    HttpRequest.Builder filled(String key, String id, JsonObject body) {
        HttpRequest.Builder request = foyer.request(FORMS + key, null).header("Content-Type", "application/json");
        if (id != null) {
            request.header("Idempotency-Key", id);
        }
        return request.POST(BodyPublishers.ofString(body.toString()));
    }

    static JsonObject body(String mail) {
        return Json.createObjectBuilder()
                .add("fields", fields(mail))
                .add("landingPage", "https://www.northside.example/?utm_campaign=spring%20sale&gclid=click-1")
                .add("referrer", "https://www.google.com/")
                .build();
    }

    static JsonObjectBuilder fields(String mail) {
        return Json.createObjectBuilder()
                .add("givenName", "Jane")
                .add("familyName", "Doe " + mail.substring(0, mail.indexOf('@')))
                .add("email", mail)
                .add("bedrooms", Json.createArrayBuilder().add("1").add("2"))
                .add("message", "Is the garden apartment free?" + MARKUP);
    }

    JsonObject entryFrom(String mail) {
        return await().atMost(Foyer.SOON).until(() -> entriesFrom(mail), found -> !found.isEmpty()).stream()
                .findFirst()
                .orElseThrow();
    }

    List<JsonObject> entriesFrom(String mail) {
        return foyer.get("/api/v1/communications?limit=100", Foyer.API_KEY).items().stream()
                .filter(row -> mail.equals(row.getString("email", null)))
                .toList();
    }
}
