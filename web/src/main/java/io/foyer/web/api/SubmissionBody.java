package io.foyer.web.api;

import io.foyer.form.Submission;
import io.foyer.form.Trail;
import io.foyer.shared.Invalid;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A filled form as JSON. */
record SubmissionBody(JsonObject json) {

    private static final int MOST_FIELDS = 100;

    /** Reads it; a body that is no object is malformed JSON or {@link Invalid}. */
    static SubmissionBody read(byte[] body) {
        try (JsonReader reader = Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            JsonValue value = reader.readValue();
            if (value.getValueType() != ValueType.OBJECT) {
                throw new Invalid("body", "Send a JSON object");
            }
            return new SubmissionBody(value.asJsonObject());
        }
    }

    Submission submission(String id) {
        Map<String, String> fields = texts("fields");
        return new Submission(
                id,
                fields,
                text("homepage"),
                openedAt(),
                Trail.of(text("landingPage"), text("referrer"), texts("parameters")));
    }

    private Instant openedAt() {
        JsonValue opened = json.get("openedAt");
        if (opened == null || opened.getValueType() == ValueType.NULL) {
            return null;
        }
        try {
            return Instant.ofEpochMilli(Long.parseLong(text(opened)));
        } catch (NumberFormatException noTime) {
            throw new Invalid("openedAt", "Send milliseconds since 1970, or leave it out");
        }
    }

    private Map<String, String> texts(String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.EMPTY_JSON_OBJECT);
        if (value.getValueType() != ValueType.OBJECT || value.asJsonObject().size() > MOST_FIELDS) {
            throw new Invalid(name, "Send an object of at most " + MOST_FIELDS + " fields");
        }
        Map<String, String> texts = new HashMap<>();
        value.asJsonObject().forEach((key, each) -> texts.put(key, text(each)));
        return texts;
    }

    private String text(String name) {
        return json.containsKey(name) ? text(json.get(name)) : null;
    }

    /** Several choices with commas between; yes and no as cards keep them. */
    private static String text(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> value.toString();
            case TRUE -> "yes";
            case FALSE -> "no";
            case NULL -> "";
            case ARRAY -> value.asJsonArray().stream().map(SubmissionBody::text).collect(Collectors.joining(","));
            case OBJECT -> throw new Invalid("fields", "Send texts, numbers, true or false, or lists of them");
        };
    }
}
