package io.foyer.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** A call as its sender knows it; each has an id and a caller of its own unless told otherwise. */
record Call(String id, String from, String to, String name) {

    /** The first office's first tracking number in the demo data: the Chicago Tribune's. */
    static final String TRIBUNE = "+13125550100";

    /** A tracking number of the second office. */
    static final String OTHER_OFFICE = "+13125550110";

    private static final AtomicInteger NUMBERS =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(2_000_000, 8_000_000));

    static Call incoming() {
        return new Call("t-" + UUID.randomUUID(), newNumber(), TRIBUNE, null);
    }

    /** A valid number in New York that no customer of the demo data has. */
    static String newNumber() {
        return "+1646" + NUMBERS.incrementAndGet();
    }

    Call withId(String other) {
        return new Call(other, from, to, name);
    }

    Call from(String number) {
        return new Call(id, number, to, name);
    }

    Call named(String caller) {
        return new Call(id, from, to, caller);
    }

    Call to(String number) {
        return new Call(id, from, number, name);
    }

    /** The body of {@code POST /api/v1/calls}. */
    JsonObject event(String event) {
        return event(event, Map.of());
    }

    JsonObject event(String event, Instant at) {
        return event(event, Map.of("at", at.toString()));
    }

    JsonObject event(String event, Map<String, String> more) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("callId", id).add("event", event);
        optional("ani", from, body);
        optional("dnis", to, body);
        optional("callerName", name, body);
        more.forEach(body::add);
        return body.build();
    }

    /** The fields of the generic CTI webhook. */
    Map<String, String> cti(String event, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("event", event);
        fields.put("callId", id);
        fields.put("from", from);
        fields.put("to", to);
        fields.put("direction", "in");
        fields.putAll(more);
        return fields;
    }

    private static void optional(String field, String value, JsonObjectBuilder body) {
        if (value != null) {
            body.add(field, value);
        }
    }
}
