package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** A published template with as many fields as one likes, of the types that agents fill most. */
record ManyFields(String key, int count) {

    private static final int TO_A_SECTION = 12;
    private static final List<String> TYPES =
            List.of("text", "choice", "date", "money", "number", "long-text", "yes-no", "phone");

    /** Publishes it for the demo company. */
    static ManyFields published(Foyer foyer, String key, int count) {
        ManyFields made = new ManyFields(key, count);
        String address = "/api/v1/templates/" + key;
        Answer draft = foyer.send(foyer.request(address + "/draft", foyer.token("admin"))
                .header("Content-Type", "application/json")
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString(made.body().toString())));
        assertThat(draft.status()).as(draft.body()).isEqualTo(200);
        assertThat(draft.json().getJsonArray("faults")).isEmpty();
        Answer published = foyer.send(foyer.request(address + "/publish", foyer.token("admin"))
                .header("If-Match", draft.header("ETag"))
                .POST(BodyPublishers.noBody()));
        assertThat(published.status()).as(published.body()).isEqualTo(200);
        return made;
    }

    /** A kept card of somebody new with a value in every field. */
    JsonObject filled(Foyer foyer, String phone) {
        JsonObjectBuilder values = Json.createObjectBuilder()
                .add("givenName", "Flora")
                .add("familyName", "Fields")
                .add("phone", phone);
        for (int i = 3; i < count; i++) {
            values.add("f" + i, value(TYPES.get(i % TYPES.size()), i));
        }
        Answer answer = foyer.post(
                "/api/v1/cards",
                foyer.token("agent"),
                Json.createObjectBuilder()
                        .add("officeId", foyer.officeOf("agent"))
                        .add("template", key)
                        .add("values", values)
                        .build());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    /** Adds rows to what was changed on a card, as if somebody had worked on it for long. */
    void age(Connection database, long card, int rows) throws SQLException {
        try (PreparedStatement insert =
                database.prepareStatement("insert into card_change (card_id, card_version, field_key, old_value,"
                        + " new_value, changed_by_name, changed_at) values (?, 1, ?, ?, ?, 'Ana Flores', now(3))")) {
            for (int i = 0; i < rows; i++) {
                insert.setLong(1, card);
                insert.setString(2, "f" + (3 + i % (count - 3)));
                insert.setString(3, "Before " + i);
                insert.setString(4, "After " + i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private JsonObject body() {
        JsonArrayBuilder sections = Json.createArrayBuilder();
        for (int first = 0; first < count; first += TO_A_SECTION) {
            JsonArrayBuilder fields = Json.createArrayBuilder();
            for (int i = first; i < Math.min(count, first + TO_A_SECTION); i++) {
                fields.add(field(i));
            }
            sections.add(Json.createObjectBuilder()
                    .add("key", "s" + first)
                    .add("label", "Section " + first)
                    .add("columns", 4)
                    .add("fields", fields));
        }
        return Json.createObjectBuilder()
                .add("key", key)
                .add("name", "Card of " + count + " fields")
                .add("currency", "USD")
                .add(
                        "statuses",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("key", "new")
                                        .add("label", "New")))
                .add(
                        "sides",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("key", "front")
                                        .add("label", "Front")
                                        .add("sections", sections)))
                .build();
    }

    private static JsonObjectBuilder field(int i) {
        return switch (i) {
            case 0 -> known("givenName", "person", "givenName", "First name");
            case 1 -> known("familyName", "person", "familyName", "Last name");
            case 2 -> known("phone", "phone", "phone1", "Phone");
            default -> own(i, TYPES.get(i % TYPES.size()));
        };
    }

    private static JsonObjectBuilder known(String key, String type, String source, String label) {
        return Json.createObjectBuilder()
                .add("key", key)
                .add("type", type)
                .add("kind", "variable")
                .add("source", source)
                .add("label", label);
    }

    private static JsonObjectBuilder own(int i, String type) {
        JsonObjectBuilder field = Json.createObjectBuilder()
                .add("key", "f" + i)
                .add("type", type)
                .add("label", "Field " + i)
                .add("help", "What is asked here is number " + i);
        if (type.equals("choice")) {
            field.add("choices", choices());
        }
        return field;
    }

    private static JsonArrayBuilder choices() {
        JsonArrayBuilder choices = Json.createArrayBuilder();
        for (String word : List.of("one", "two", "three", "four", "five", "six")) {
            choices.add(Json.createObjectBuilder().add("value", word).add("label", "Number " + word));
        }
        return choices;
    }

    private static String value(String type, int i) {
        return switch (type) {
            case "choice" -> "two";
            case "date" -> "2026-11-22";
            case "money", "number" -> String.valueOf(i);
            case "yes-no" -> "yes";
            case "phone" -> "+13125550" + (100 + i % 800);
            default -> "Value " + i;
        };
    }
}
