package io.foyer.platform;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;

/** The one way records become JSON and back: names as in the record, absent values as {@code null}, times as RFC 3339. */
public final class Json {

    private static final Jsonb JSONB = JsonbBuilder.create(config());

    private Json() {}

    /** How the binding is set up, for the REST runtime, which reads more strictly. */
    public static JsonbConfig config() {
        return new JsonbConfig().withNullValues(true);
    }

    public static String write(Object value) {
        return JSONB.toJson(value);
    }

    /** Reads a record; throws {@link jakarta.json.bind.JsonbException} where the text does not fit it. */
    public static <T> T read(String json, Class<T> type) {
        return JSONB.fromJson(json, type);
    }
}
